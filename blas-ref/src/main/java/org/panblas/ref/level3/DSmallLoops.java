package org.panblas.ref.level3;

/** Small products without packing. */
interface DSmallLoops {
    /** Whether products of so many rows, adjacent in the left factor, are done faster than in tiles. */
    boolean fits(int rows);

    /** {@code C := alpha * A * B + beta * C}; {@code beta = 0} does not read C. */
    void multiply(
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int offsetA,
            int outerA,
            int innerA,
            double[] b,
            int offsetB,
            int outerB,
            int innerB,
            double beta,
            double[] c,
            int offsetC,
            int ldc);
}
