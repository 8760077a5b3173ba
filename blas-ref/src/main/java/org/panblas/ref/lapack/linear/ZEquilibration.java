package org.panblas.ref.lapack.linear;

/** What the expert drivers have in common in scaling a complex system (LAPACK {@code zlaqge}, {@code zlaqhe}). */
final class ZEquilibration {
    private ZEquilibration() {}

    /** Multiplies row i by r(i), for each of n columns. */
    static void scaleRows(int m, int n, double[] r, int offsetR, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                multiply(a, offsetA + i + j * lda, r[offsetR + i]);
            }
        }
    }

    /** Multiplies column j by c(j), for each of m rows. */
    static void scaleColumns(int m, int n, double[] c, int offsetC, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                multiply(a, offsetA + i + j * lda, c[offsetC + j]);
            }
        }
    }

    /** Multiplies the elements (i, j) of the triangle of a Hermitian matrix by s(i) * s(j) and makes its diagonal real. */
    static void scaleTriangle(boolean upper, int n, double[] s, int offsetS, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = upper ? 0 : j; i < (upper ? j + 1 : n); i++) {
                multiply(a, offsetA + i + j * lda, s[offsetS + i] * s[offsetS + j]);
            }
            a[2 * (offsetA + j + j * lda) + 1] = 0;
        }
    }

    private static void multiply(double[] a, int at, double factor) {
        a[2 * at] *= factor;
        a[2 * at + 1] *= factor;
    }
}
