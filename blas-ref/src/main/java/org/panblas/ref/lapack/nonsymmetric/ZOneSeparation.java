package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.ref.level1.ZScal;

/** The separation of one eigenvalue of a triangular matrix from the others. */
final class ZOneSeparation {
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private ZOneSeparation() {}

    /**
     * An estimate of 1 / |(T22 - lambda * I)^-1| after lambda = T(k, k) was moved to the top left. Diagonal elements of
     * that matrix smaller than {@code smin} are taken as {@code smin}.
     */
    static double of(int k, int n, double[] t, int offsetT, int ldt, double smin) {
        if (n == 1) {
            return Math.hypot(t[2 * offsetT], t[2 * offsetT + 1]);
        }
        double[] copy = new double[2 * n * n];
        for (int j = 0; j < n; j++) {
            System.arraycopy(t, 2 * (offsetT + j * ldt), copy, 2 * j * n, 2 * (j + 1));
        }
        ZTrexc.move(false, n, copy, 0, n, 0, null, 0, 0, k, 0);
        int order = n - 1;
        double[] backwards = new double[2 * order * order];
        for (int j = 0; j < order; j++) {
            for (int i = 0; i <= j; i++) {
                int to = 2 * (order - 1 - j + (order - 1 - i) * order);
                backwards[to] = copy[2 * (i + 1 + (j + 1) * n)];
                backwards[to + 1] = -copy[2 * (i + 1 + (j + 1) * n) + 1];
            }
        }
        double least = Math.max(smin, SMALL);
        double re = copy[0];
        double im = copy[1];
        ZTriangularVectors straight = new ZTriangularVectors(order, copy, n + 1, n);
        ZTriangularVectors adjoint = new ZTriangularVectors(order, backwards, 0, order);
        double inverse = ZOneNorm.estimate(
                order,
                x -> {
                    reverse(order, x);
                    unscale(order, x, adjoint.solve(order, re, -im, least, order, x, 0));
                    reverse(order, x);
                },
                x -> unscale(order, x, straight.solve(order, re, im, least, order, x, 0)));
        // A solution beyond all numbers leaves no number here either.
        return inverse < Double.POSITIVE_INFINITY ? 1 / Math.max(inverse, SMALL) : 0;
    }

    /** A solution too large for its numbers becomes infinite, the separation zero. */
    private static void unscale(int order, double[] x, double scale) {
        if (scale != 1) {
            ZScal.scal(order, 1 / scale, x, 0, 1);
        }
    }

    private static void reverse(int order, double[] x) {
        for (int i = 0, j = 2 * (order - 1); i < j; i += 2, j -= 2) {
            double re = x[i];
            double im = x[i + 1];
            x[i] = x[j];
            x[i + 1] = x[j + 1];
            x[j] = re;
            x[j + 1] = im;
        }
    }
}
