package org.panblas.ref.lapack.linear;

/** What the expert drivers have in common in scaling a system (LAPACK {@code dlaqge}, {@code dlaqsy}). */
final class DEquilibration {
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    /** Scale factors that differ by less do not make it worth while. */
    private static final double THRESHOLD = 0.1;

    private DEquilibration() {}

    /** Whether factors of this ratio, smallest to largest, are to be applied. */
    static boolean worthWhile(double condition) {
        return condition < THRESHOLD;
    }

    /** Whether a largest element of this size is to be brought away from underflow or overflow. */
    static boolean extreme(double amax) {
        return amax < SMALL || amax > 1 / SMALL;
    }

    /** The ratio of the smallest of n positive factors to the largest. */
    static double condition(int n, double[] s, int offsetS) {
        double small = Double.MIN_NORMAL;
        double min = 1 / small;
        double max = 0;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, s[offsetS + i]);
            max = Math.max(max, s[offsetS + i]);
        }
        return n == 0 ? 1 : Math.max(min, small) / Math.min(max, 1 / small);
    }

    /** Multiplies row i by r(i), for each of n columns. */
    static void scaleRows(int m, int n, double[] r, int offsetR, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                a[offsetA + i + j * lda] *= r[offsetR + i];
            }
        }
    }

    /** Multiplies column j by c(j), for each of m rows. */
    static void scaleColumns(int m, int n, double[] c, int offsetC, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                a[offsetA + i + j * lda] *= c[offsetC + j];
            }
        }
    }

    /** Multiplies the elements (i, j) of a triangle by s(i) * s(j). */
    static void scaleTriangle(boolean upper, int n, double[] s, int offsetS, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = upper ? 0 : j; i < (upper ? j + 1 : n); i++) {
                a[offsetA + i + j * lda] *= s[offsetS + i] * s[offsetS + j];
            }
        }
    }

    static void divide(int n, double divisor, double[] x, int offsetX) {
        for (int i = offsetX; i < offsetX + n; i++) {
            x[i] /= divisor;
        }
    }
}
