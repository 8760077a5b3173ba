/** BLAS and the LAPACK core in pure Java, with Vector API kernels where the incubator module is there. */
module org.panblas.ref {
    requires org.panblas;
    // On the class path the module may be absent: only the vector classes use it, and they are then never loaded.
    requires jdk.incubator.vector;

    provides org.panblas.spi.BlasProvider with
            org.panblas.ref.RefBlasProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.ref.RefLapackProvider;
}
