package org.panblas.generator;

/** One of the four element types of BLAS. */
enum Precision {
    S("float", 4, false),
    D("double", 8, false),
    C("float", 8, true),
    Z("double", 16, true);

    /** The Java type of a real number of this precision. */
    final String real;
    /** Bytes of one element. */
    final int bytes;

    final boolean complex;

    Precision(String real, int bytes, boolean complex) {
        this.real = real;
        this.bytes = bytes;
        this.complex = complex;
    }

    /** The letter in routine names. */
    String letter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The class prefix in blas-ref: that of the sources (D, Z) or of their siblings (S, C). */
    String prefix() {
        return name();
    }
}
