/** Accelerate: BLAS and LAPACK from the framework of macOS. */
module org.panblas.accelerate {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.accelerate.AccelerateProvider;
    provides org.panblas.spi.BlasProvider with
            org.panblas.accelerate.AccelerateProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.accelerate.AccelerateLapackProvider;
}
