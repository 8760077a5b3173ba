/** BLIS: BLAS from the system's library. */
module org.panblas.blis {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.blis.BlisProvider;
    provides org.panblas.spi.BlasProvider with
            org.panblas.blis.BlisProvider;
}
