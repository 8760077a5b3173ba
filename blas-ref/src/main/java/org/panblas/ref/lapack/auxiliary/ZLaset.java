package org.panblas.ref.lapack.auxiliary;

/** Sets a matrix or a triangle of it (LAPACK {@code zlaset}). */
public final class ZLaset {
    private ZLaset() {}

    /**
     * Sets the diagonal of the m x n matrix A to beta and the elements off it to alpha.
     *
     * @param uplo U: of these those above only; L: those below only; else both
     * @return 0
     */
    public static int laset(
            char uplo,
            int m,
            int n,
            double alphaRe,
            double alphaIm,
            double betaRe,
            double betaIm,
            double[] a,
            int offsetA,
            int lda) {
        // Columns without elements may lie behind the end of the array.
        for (int j = 0; j < n && m > 0; j++) {
            int from = uplo == 'L' ? Math.min(j, m) : 0;
            int to = uplo == 'U' ? Math.min(j + 1, m) : m;
            for (int i = from; i < to; i++) {
                int p = 2 * (offsetA + i + j * lda);
                a[p] = i == j ? betaRe : alphaRe;
                a[p + 1] = i == j ? betaIm : alphaIm;
            }
        }
        return 0;
    }
}
