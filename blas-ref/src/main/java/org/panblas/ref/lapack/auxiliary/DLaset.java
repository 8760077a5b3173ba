package org.panblas.ref.lapack.auxiliary;

import java.util.Arrays;

/** Sets a matrix or a triangle of it (LAPACK {@code dlaset}). */
public final class DLaset {
    private DLaset() {}

    /**
     * Sets the diagonal of the m x n matrix A to beta and the elements off it to alpha.
     *
     * @param uplo U: of these those above only; L: those below only; else both
     * @return 0
     */
    public static int laset(char uplo, int m, int n, double alpha, double beta, double[] a, int offsetA, int lda) {
        // Columns without elements may lie behind the end of the array.
        for (int j = 0; j < n && m > 0; j++) {
            int column = offsetA + j * lda;
            if (uplo != 'L') {
                Arrays.fill(a, column, column + Math.min(j, m), alpha);
            }
            if (uplo != 'U' && j < m) {
                Arrays.fill(a, column + j, column + m, alpha);
            }
            if (j < m) {
                a[column + j] = beta;
            }
        }
        return 0;
    }
}
