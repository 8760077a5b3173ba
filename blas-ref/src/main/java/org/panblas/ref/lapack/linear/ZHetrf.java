package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Factors a Hermitian indefinite matrix with the pivoting of Bunch and Kaufman (LAPACK {@code zhetrf}). */
public final class ZHetrf {
    private ZHetrf() {}

    /**
     * Factors A = U * D * U^H or L * D * L^H in place, in the triangle {@code uplo}; D has blocks of order 1 and 2. The
     * imaginary parts of the diagonal are not read and become zero.
     *
     * @param ipiv n pivots, 1-based: p > 0 where D(k, k) is a block and row k was swapped with row p; the same -p < 0 for
     *     both rows of a 2 x 2 block, whose row away from the diagonal's beginning (LOWER: the second, UPPER: the first) was
     *     swapped with row p
     * @return 0, or i with D(i, i) exactly zero, the first that was met; the factorisation is finished all the same
     */
    public static int hetrf(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        return new ZBunchKaufman(true, uplo, n, a, offsetA, lda, ipiv, offsetIpiv).factor();
    }
}
