/** The backend {@code acme}: BLAS and LAPACK from the library of a vendor that Panblas has never heard of. */
module acme {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            acme.AcmeProvider;
    provides org.panblas.spi.BlasProvider with
            acme.AcmeProvider;
    provides org.panblas.spi.LapackProvider with
            acme.AcmeLapackProvider;
}
