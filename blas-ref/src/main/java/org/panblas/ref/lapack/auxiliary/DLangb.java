package org.panblas.ref.lapack.auxiliary;

/** Norms of a band matrix (LAPACK {@code dlangb}). */
public final class DLangb {
    private DLangb() {}

    /**
     * The norm of the n x n matrix A with kl diagonals below and ku above the main one, A(i, j) standing in row ku + i - j
     * of column j.
     *
     * @param norm as for {@link DLange}
     */
    public static double langb(char norm, int n, int kl, int ku, double[] ab, int offsetAb, int ldab) {
        // With one less from column to column, rows of the array are rows of the matrix.
        return DLange.between(norm, n, n, kl, ku, false, ab, offsetAb + ku, ldab - 1);
    }
}
