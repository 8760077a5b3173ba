/** OpenBLAS: BLAS and LAPACK from the embedded library, or from one of the system. */
module org.panblas.openblas {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.openblas.OpenBlasProvider;
    provides org.panblas.spi.BlasProvider with
            org.panblas.openblas.OpenBlasProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.openblas.OpenBlasLapackProvider;
}
