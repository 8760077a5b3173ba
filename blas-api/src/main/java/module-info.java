/** The contract: BLAS and LAPACK for programs, and what backends implement. */
module org.panblas {
    requires static jdk.jfr; // An image without it has no events, and all else.

    exports org.panblas;
    exports org.panblas.linalg;
    exports org.panblas.spi;

    uses org.panblas.spi.BlasProvider;
    uses org.panblas.spi.LapackProvider;
}
