package org.panblas.ref.lapack.auxiliary;

/**
 * Estimates the one norm of a square matrix from a few products with it and its conjugate transpose (LAPACK
 * {@code zlacn2}; N. J. Higham, FORTRAN codes for estimating the one-norm of a real or complex matrix, ACM TOMS 14, 1988).
 * The estimate is never above the norm and rarely below a third of it.
 */
public final class ZLacn2 {
    /** Products with the matrix in the main loop at most; Higham found two to be enough nearly always. */
    private static final int MAX_STEPS = 5;

    private ZLacn2() {}

    /** The matrix whose norm is asked for. */
    @FunctionalInterface
    public interface Product {
        /**
         * Replaces x by M * x, or by M^H * x.
         *
         * @return whether the product can be represented
         */
        boolean apply(boolean adjoint, double[] x);
    }

    /** An estimate of the one norm of the n x n matrix M, n > 0; infinity where a product cannot be represented. */
    public static double estimate(int n, Product product) {
        double[] v = new double[2 * n];
        double[] x = new double[2 * n];
        int[] kase = new int[1];
        int[] isave = new int[3];
        double[] est = new double[1];
        lacn2(n, v, 0, x, 0, est, 0, kase, 0, isave, 0);
        while (kase[0] != 0) {
            if (!product.apply(kase[0] == 2, x)) {
                return Double.POSITIVE_INFINITY;
            }
            lacn2(n, v, 0, x, 0, est, 0, kase, 0, isave, 0);
        }
        return est[0];
    }

    /**
     * One step, by reverse communication. The caller begins with kase = 0 and, while kase is not 0 on return, replaces x by
     * M * x (kase = 1) or M^H * x (kase = 2) and calls again with all else unchanged.
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
            double[] est,
            int offsetEst,
            int[] kase,
            int offsetKase,
            int[] isave,
            int offsetIsave) {
        if (kase[offsetKase] == 0) {
            for (int i = 0; i < n; i++) {
                set(x, offsetX + i, 1.0 / n, 0);
            }
            kase[offsetKase] = 1;
            isave[offsetIsave] = 1;
            return 0;
        }
        switch (isave[offsetIsave]) {
            case 1 -> {
                est[offsetEst] = sum(n, x, offsetX);
                if (n == 1) {
                    System.arraycopy(x, 2 * offsetX, v, 2 * offsetV, 2);
                    kase[offsetKase] = 0;
                } else {
                    signs(n, x, offsetX);
                    next(2, 2, kase, offsetKase, isave, offsetIsave);
                }
            }
            case 2 -> {
                isave[offsetIsave + 1] = greatest(n, x, offsetX) + 1;
                isave[offsetIsave + 2] = 2;
                unit(n, x, offsetX, isave[offsetIsave + 1]);
                next(1, 3, kase, offsetKase, isave, offsetIsave);
            }
            case 3 -> {
                System.arraycopy(x, 2 * offsetX, v, 2 * offsetV, 2 * n);
                double before = est[offsetEst];
                est[offsetEst] = sum(n, v, offsetV);
                if (est[offsetEst] <= before) {
                    alternate(n, x, offsetX);
                    next(1, 5, kase, offsetKase, isave, offsetIsave);
                } else {
                    signs(n, x, offsetX);
                    next(2, 4, kase, offsetKase, isave, offsetIsave);
                }
            }
            case 4 -> {
                int last = isave[offsetIsave + 1];
                int best = greatest(n, x, offsetX) + 1;
                isave[offsetIsave + 1] = best;
                if (abs(x, offsetX + last - 1) != abs(x, offsetX + best - 1) && isave[offsetIsave + 2] < MAX_STEPS) {
                    isave[offsetIsave + 2]++;
                    unit(n, x, offsetX, best);
                    next(1, 3, kase, offsetKase, isave, offsetIsave);
                } else {
                    alternate(n, x, offsetX);
                    next(1, 5, kase, offsetKase, isave, offsetIsave);
                }
            }
            default -> {
                double other = 2 * (sum(n, x, offsetX) / (3 * n));
                if (other > est[offsetEst]) {
                    System.arraycopy(x, 2 * offsetX, v, 2 * offsetV, 2 * n);
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

    /** Divides each element by its modulus; what is too small to have a direction counts as one. */
    private static void signs(int n, double[] x, int offsetX) {
        for (int i = 0; i < n; i++) {
            double size = abs(x, offsetX + i);
            if (size > Double.MIN_NORMAL) {
                set(x, offsetX + i, x[2 * (offsetX + i)] / size, x[2 * (offsetX + i) + 1] / size);
            } else {
                set(x, offsetX + i, 1, 0);
            }
        }
    }

    private static double sum(int n, double[] x, int offsetX) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += abs(x, offsetX + i);
        }
        return sum;
    }

    /** The index of the first element of greatest modulus. */
    private static int greatest(int n, double[] x, int offsetX) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            if (abs(x, offsetX + i) > abs(x, offsetX + best)) {
                best = i;
            }
        }
        return best;
    }

    private static double abs(double[] x, int at) {
        return ZLange.abs(x[2 * at], x[2 * at + 1]);
    }

    private static void set(double[] x, int at, double re, double im) {
        x[2 * at] = re;
        x[2 * at + 1] = im;
    }

    /** The unit vector with its one in place j, from 1. */
    private static void unit(int n, double[] x, int offsetX, int j) {
        for (int i = 0; i < n; i++) {
            set(x, offsetX + i, i == j - 1 ? 1 : 0, 0);
        }
    }

    /** A vector of alternating signs and growing moduli, which finds what cancels in all other products. */
    private static void alternate(int n, double[] x, int offsetX) {
        for (int i = 0; i < n; i++) {
            double size = 1.0 + (double) i / (n - 1);
            set(x, offsetX + i, (i & 1) == 0 ? size : -size, 0);
        }
    }
}
