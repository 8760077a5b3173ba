package org.panblas.ref.lapack.symmetric;

/** Matrices read from their last element to their first, which exchanges the triangles. */
final class DReversal {
    private DReversal() {}

    /** The upper triangle of A and the lower of B, reversed, both n x n: copies A into B, or B into A. */
    static void triangle(int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb, boolean fromUpper) {
        for (int j = 0; j < n; j++) {
            int upper = offsetA + j * lda;
            int lower = offsetB + (n - 1) + (n - 1 - j) * ldb;
            for (int i = 0; i <= j; i++) {
                if (fromUpper) {
                    b[lower - i] = a[upper + i];
                } else {
                    a[upper + i] = b[lower - i];
                }
            }
        }
    }

    /** Reverses the order of the n columns of A, m rows each. */
    static void columns(int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n / 2; j++) {
            exchange(m, a, offsetA + j * lda, offsetA + (n - 1 - j) * lda);
        }
    }

    /** Reverses the order of the m rows of A, n columns each. */
    static void rows(int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            columns(1, m, a, offsetA + j * lda, 1);
        }
    }

    private static void exchange(int count, double[] a, int p, int q) {
        for (int i = 0; i < count; i++) {
            double t = a[p + i];
            a[p + i] = a[q + i];
            a[q + i] = t;
        }
    }
}
