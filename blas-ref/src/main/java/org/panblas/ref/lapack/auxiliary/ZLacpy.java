package org.panblas.ref.lapack.auxiliary;

/** Copies a matrix or a triangle of it (LAPACK {@code zlacpy}). */
public final class ZLacpy {
    private ZLacpy() {}

    /**
     * B := A for the m x n matrix A.
     *
     * @param uplo U: on and above the diagonal only; L: on and below it; else everything
     * @return 0
     */
    public static int lacpy(
            char uplo, int m, int n, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        for (int j = 0; j < n; j++) {
            int from = uplo == 'L' ? Math.min(j, m) : 0;
            int to = uplo == 'U' ? Math.min(j + 1, m) : m;
            // A matrix without rows may stand in an array without room for its columns.
            if (from < to) {
                System.arraycopy(a, 2 * (offsetA + from + j * lda), b, 2 * (offsetB + from + j * ldb), 2 * (to - from));
            }
        }
        return 0;
    }
}
