/** libflame: LAPACK from the system's library, over a BLAS. */
module org.panblas.libflame {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.libflame.LibflameProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.libflame.LibflameProvider;
}
