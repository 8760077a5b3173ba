package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/**
 * Products that are over before panels would be packed: straight from the operands into the result, whose rows have stride
 * 1. A factor that does not lie by columns is transposed first, and the right one is copied where it is to be multiplied by alpha.
 */
final class DSmall {
    /** Multiplications that plain code does in the time in which a vector kernel is entered and left. */
    private static final int PLAIN = 4 * 4 * 4;
    /** Elements of the right factor that would be packed sooner than read again and again, where there are no vectors. */
    private static final int RIGHT = 32 * 32;
    /** Multiplications of larger products, which pay for packing both factors. */
    private static final int LARGE = 1 << 20;
    /** Multiplications of products that pay for it where a factor has to be copied anyway. */
    private static final int COPIED = 1 << 18;
    /** Columns of the left factor of which a tile's rows stay in the first level of the caches. */
    private static final int DEPTH = 96;

    /** Bytes after which a column falls on the same lines of the first level of most processors. */
    private static final int WAY = 4096;
    /** So many columns may do so. */
    private static final int CROWD = 12;

    private static final boolean VECTORS = VectorSupport.enabled();
    private static final double[] NONE = {};
    private static final Pool<DSmall> POOL = new Pool<>(DSmall::new);

    private double[] copyA = NONE;
    private double[] copyB = NONE;

    private DSmall() {}

    /** Computes the product and returns true, if it is small. Outer indices are those that a factor shares with the result. */
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
        long work = (long) m * n * k;
        if (work <= PLAIN || (!VECTORS && (long) n * k <= RIGHT)) {
            DSmallScalarLoops.multiply(
                    m, n, k, alpha, a, offsetA, outerA, innerA, b, offsetB, outerB, innerB, beta, c, offsetC, ldc);
            return true;
        }
        boolean copies = outerA != 1 || innerB != 1 || alpha != 1;
        if (!VECTORS
                || work >= (copies ? COPIED : LARGE)
                || !DSmallVectorLoops.fits(m)
                || crowded(k, outerA == 1 ? innerA : m)) {
            return false;
        }
        if (beta != 0) {
            DScale.scale(Region.FULL, m, n, beta, c, offsetC, 1, ldc);
        }
        if (!copies) {
            inPlace(m, n, k, a, offsetA, innerA, b, offsetB, outerB, beta == 0, c, offsetC, ldc);
            return true;
        }
        DSmall small = POOL.acquire();
        small.copied(
                m, n, k, alpha, a, offsetA, outerA, innerA, b, offsetB, outerB, innerB, beta == 0, c, offsetC, ldc);
        POOL.release(small);
        return true;
    }

    /** Whether columns of the left factor drive each other out of the first level of the caches. */
    private static boolean crowded(int k, int lda) {
        return Math.min(k, DEPTH) * Math.min(Integer.lowestOneBit(lda) * Double.BYTES, WAY) > CROWD * WAY;
    }

    private void copied(
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
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        double[] left = a;
        int atA = offsetA;
        int lda = innerA;
        if (outerA != 1) {
            copyA = DProduct.room(copyA, m * k);
            DPack.copy(a, offsetA, outerA, innerA, m, k, m, copyA, 0);
            left = copyA;
            atA = 0;
            lda = m;
        }
        double[] right = b;
        int atB = offsetB;
        int ldb = outerB;
        if (innerB != 1 || alpha != 1) {
            copyB = DProduct.room(copyB, k * n);
            // A column of the copy is a column of B, so here the inner index is the one side by side.
            DPack.copy(b, offsetB, /* outer= */ innerB, /* inner= */ outerB, k, n, k, copyB, 0);
            if (alpha != 1) {
                DPack.scale(alpha, copyB, 0, k * n);
            }
            right = copyB;
            atB = 0;
            ldb = k;
        }
        inPlace(m, n, k, left, atA, lda, right, atB, ldb, fresh, c, offsetC, ldc);
    }

    private static void inPlace(
            int m,
            int n,
            int k,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        int depth = Blocking.even(k, DEPTH, 1);
        for (int p = 0; p < k; p += depth) {
            DSmallVectorLoops.accumulate(
                    m,
                    n,
                    Math.min(depth, k - p),
                    a,
                    offsetA + p * lda,
                    lda,
                    b,
                    offsetB + p,
                    ldb,
                    fresh && p == 0,
                    c,
                    offsetC,
                    ldc);
        }
    }
}
