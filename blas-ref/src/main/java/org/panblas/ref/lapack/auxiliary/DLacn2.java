package org.panblas.ref.lapack.auxiliary;

import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level1.DSum;

/**
 * Estimates the one norm of a square matrix from a few products with it and its transpose (LAPACK {@code dlacn2}; N. J.
 * Higham, FORTRAN codes for estimating the one-norm of a real or complex matrix, ACM TOMS 14, 1988). The estimate is never
 * above the norm and rarely below a third of it.
 */
public final class DLacn2 {
    /** Products with the matrix in the main loop at most; Higham found two to be enough nearly always. */
    private static final int MAX_STEPS = 5;

    private DLacn2() {}

    /** The matrix whose norm is asked for. */
    @FunctionalInterface
    public interface Product {
        /**
         * Replaces x by M * x, or by M^T * x.
         *
         * @return whether the product can be represented
         */
        boolean apply(boolean transposed, double[] x);
    }

    /** An estimate of the one norm of the n x n matrix M, n > 0; infinity where a product cannot be represented. */
    public static double estimate(int n, Product product) {
        double[] v = new double[n];
        double[] x = new double[n];
        int[] isgn = new int[n];
        int[] kase = new int[1];
        int[] isave = new int[3];
        double[] est = new double[1];
        lacn2(n, v, 0, x, 0, isgn, 0, est, 0, kase, 0, isave, 0);
        while (kase[0] != 0) {
            if (!product.apply(kase[0] == 2, x)) {
                return Double.POSITIVE_INFINITY;
            }
            lacn2(n, v, 0, x, 0, isgn, 0, est, 0, kase, 0, isave, 0);
        }
        return est[0];
    }

    /**
     * One step, by reverse communication. The caller begins with kase = 0 and, while kase is not 0 on return, replaces x by
     * M * x (kase = 1) or M^T * x (kase = 2) and calls again with all else unchanged.
     *
     * @param v at the end M * w for a w with est = ||v|| / ||w||
     * @param isave where the computation stands: the next step, the column (1-based), the count of products
     * @return 0
     */
    public static int lacn2(
            int n,
            double[] v,
            int offsetV,
            double[] x,
            int offsetX,
            int[] isgn,
            int offsetIsgn,
            double[] est,
            int offsetEst,
            int[] kase,
            int offsetKase,
            int[] isave,
            int offsetIsave) {
        if (kase[offsetKase] == 0) {
            for (int i = 0; i < n; i++) {
                x[offsetX + i] = 1.0 / n;
            }
            kase[offsetKase] = 1;
            isave[offsetIsave] = 1;
            return 0;
        }
        switch (isave[offsetIsave]) {
            case 1 -> {
                est[offsetEst] = DSum.asum(n, x, offsetX, 1);
                if (n == 1) {
                    v[offsetV] = x[offsetX];
                    kase[offsetKase] = 0;
                } else {
                    signs(n, x, offsetX, isgn, offsetIsgn);
                    next(2, 2, kase, offsetKase, isave, offsetIsave);
                }
            }
            case 2 -> {
                isave[offsetIsave + 1] = DExtremum.iamax(n, x, offsetX, 1) + 1;
                isave[offsetIsave + 2] = 2;
                unit(n, x, offsetX, isave[offsetIsave + 1]);
                next(1, 3, kase, offsetKase, isave, offsetIsave);
            }
            case 3 -> {
                System.arraycopy(x, offsetX, v, offsetV, n);
                double before = est[offsetEst];
                est[offsetEst] = DSum.asum(n, v, offsetV, 1);
                // The same signs again, or no growth: the next round would repeat this one.
                if (sameSigns(n, x, offsetX, isgn, offsetIsgn) || est[offsetEst] <= before) {
                    alternate(n, x, offsetX);
                    next(1, 5, kase, offsetKase, isave, offsetIsave);
                } else {
                    signs(n, x, offsetX, isgn, offsetIsgn);
                    next(2, 4, kase, offsetKase, isave, offsetIsave);
                }
            }
            case 4 -> {
                int last = isave[offsetIsave + 1];
                int best = DExtremum.iamax(n, x, offsetX, 1) + 1;
                isave[offsetIsave + 1] = best;
                if (x[offsetX + last - 1] != Math.abs(x[offsetX + best - 1]) && isave[offsetIsave + 2] < MAX_STEPS) {
                    isave[offsetIsave + 2]++;
                    unit(n, x, offsetX, best);
                    next(1, 3, kase, offsetKase, isave, offsetIsave);
                } else {
                    alternate(n, x, offsetX);
                    next(1, 5, kase, offsetKase, isave, offsetIsave);
                }
            }
            default -> {
                double other = 2 * (DSum.asum(n, x, offsetX, 1) / (3 * n));
                if (other > est[offsetEst]) {
                    System.arraycopy(x, offsetX, v, offsetV, n);
                    est[offsetEst] = other;
                }
                kase[offsetKase] = 0;
            }
        }
        return 0;
    }

    private static void next(int product, int step, int[] kase, int offsetKase, int[] isave, int offsetIsave) {
        kase[offsetKase] = product;
        isave[offsetIsave] = step;
    }

    private static void signs(int n, double[] x, int offsetX, int[] isgn, int offsetIsgn) {
        for (int i = 0; i < n; i++) {
            int sign = x[offsetX + i] >= 0 ? 1 : -1;
            x[offsetX + i] = sign;
            isgn[offsetIsgn + i] = sign;
        }
    }

    private static boolean sameSigns(int n, double[] x, int offsetX, int[] isgn, int offsetIsgn) {
        for (int i = 0; i < n; i++) {
            if ((x[offsetX + i] >= 0 ? 1 : -1) != isgn[offsetIsgn + i]) {
                return false;
            }
        }
        return true;
    }

    /** The unit vector with its one in place j, from 1. */
    private static void unit(int n, double[] x, int offsetX, int j) {
        for (int i = 0; i < n; i++) {
            x[offsetX + i] = i == j - 1 ? 1 : 0;
        }
    }

    /** A vector of alternating signs and growing moduli, which finds what cancels in all other products. */
    private static void alternate(int n, double[] x, int offsetX) {
        for (int i = 0; i < n; i++) {
            double size = 1.0 + (double) i / (n - 1);
            x[offsetX + i] = (i & 1) == 0 ? size : -size;
        }
    }
}
