package org.panblas.ref.lapack.symmetric;

/** Matrices read from their last element to their first, which exchanges the triangles. */
final class ZReversal {
    private ZReversal() {}

    /** The upper triangle of A and the lower of B, reversed, both n x n: copies A into B, or B into A. */
    static void triangle(int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb, boolean fromUpper) {
        for (int j = 0; j < n; j++) {
            int upper = 2 * (offsetA + j * lda);
            int lower = 2 * (offsetB + (n - 1) + (n - 1 - j) * ldb);
            for (int i = 0; i <= 2 * j; i += 2) {
                if (fromUpper) {
                    b[lower - i] = a[upper + i];
                    b[lower - i + 1] = a[upper + i + 1];
                } else {
                    a[upper + i] = b[lower - i];
                    a[upper + i + 1] = b[lower - i + 1];
                }
            }
        }
    }

    /** Reverses the order of the n columns of A, m rows each. */
    static void columns(int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n / 2; j++) {
            int p = 2 * (offsetA + j * lda);
            int q = 2 * (offsetA + (n - 1 - j) * lda);
            for (int i = 0; i < 2 * m; i++) {
                double t = a[p + i];
                a[p + i] = a[q + i];
                a[q + i] = t;
            }
        }
    }

    /** Reverses the order of the m rows of A, n columns each. */
    static void rows(int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            columns(1, m, a, offsetA + j * lda, 1);
        }
    }
}
