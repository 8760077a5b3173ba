package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/**
 * Products that are over before panels would be packed: straight from the operands into the result. The result's rows
 * have stride 1; outer indices are those that a factor shares with it.
 */
final class DSmall {
    /** Multiplications that plain code does in the time in which a vector kernel is entered and left. */
    private static final int SCALAR = 4 * 4 * 4;
    /** Elements of the right factor that would be packed sooner than read again and again where they lie. */
    private static final int RIGHT = 32 * 32;

    private static final DSmallLoops LOOPS =
            VectorSupport.enabled() ? new DSmallVectorLoops() : new DSmallScalarLoops();
    private static final DSmallLoops PLAIN = new DSmallScalarLoops();

    private DSmall() {}

    /** Computes the product and returns true, if it is small and its left factor's rows are fit for it. */
    static boolean multiply(
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
            int ldc) {
        if ((long) n * k > RIGHT) {
            return false;
        }
        boolean plain = (long) m * n * k <= SCALAR;
        if (!plain && !(outerA == 1 && LOOPS.fits(m))) {
            return false;
        }
        (plain ? PLAIN : LOOPS)
                .multiply(
                        m, n, k, alpha, a, offsetA, outerA, innerA, b, offsetB, outerB, innerB, beta, c, offsetC, ldc);
        return true;
    }
}
