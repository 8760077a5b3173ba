package org.panblas.ref;

/** Where a vector with an increment begins. */
public final class Strides {
    private Strides() {}

    /**
     * The position of the first logical element of a vector of {@code n > 0} elements: BLAS reads a vector with a negative
     * increment from its far end.
     */
    public static int start(int n, int offset, int inc) {
        return inc < 0 ? offset - (n - 1) * inc : offset;
    }

    /** {@link #start} in an array of interleaved complex numbers: offset and increment count pairs, the result numbers. */
    public static int complexStart(int n, int offset, int inc) {
        return 2 * start(n, offset, inc);
    }
}
