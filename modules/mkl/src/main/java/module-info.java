/** MKL: BLAS and LAPACK from the system's library, or from the redistributable one. */
module org.panblas.mkl {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.mkl.MklProvider;
    provides org.panblas.spi.BlasProvider with
            org.panblas.mkl.MklProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.mkl.MklLapackProvider;
}
