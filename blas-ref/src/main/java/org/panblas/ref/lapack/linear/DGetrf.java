package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLaswp;
import org.panblas.ref.level3.DGemm;
import org.panblas.ref.level3.DTrsm;

/**
 * LU factorisation with partial pivoting (LAPACK {@code dgetrf}), by recursion on the columns as {@code dgetrf2}: nearly
 * all arithmetic is in matrix products at every level of the memory, with no block size to tune (Toledo, SIAM J. Matrix
 * Anal. Appl. 18, 1997).
 */
public final class DGetrf {
    private DGetrf() {}

    /**
     * Factors the m x n matrix A = P * L * U in place.
     *
     * @param ipiv min(m, n) pivots: row i was swapped with row {@code ipiv[i - 1]}, both 1-based
     * @return 0, or the first i with U(i, i) exactly zero; the factorisation is finished all the same
     */
    public static int getrf(int m, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int order = Math.min(m, n);
        if (order <= BlockSizes.RECURSION_LEAF) {
            return DGetf2.getf2(m, n, a, offsetA, lda, ipiv, offsetIpiv);
        }
        // A multiple of the leaf on the left keeps the leaves full.
        int n1 = Math.max(order / 2 / BlockSizes.RECURSION_LEAF, 1) * BlockSizes.RECURSION_LEAF;
        int n2 = n - n1;
        int a12 = offsetA + n1 * lda;
        int a21 = offsetA + n1;
        int a22 = a12 + n1;

        int info = getrf(m, n1, a, offsetA, lda, ipiv, offsetIpiv);
        DLaswp.laswp(n2, a, a12, lda, 0, n1, ipiv, offsetIpiv, false);
        DTrsm.trsm(
                Layout.COL_MAJOR,
                Side.LEFT,
                Uplo.LOWER,
                Transpose.NO_TRANS,
                Diag.UNIT,
                n1,
                n2,
                1.0,
                a,
                offsetA,
                lda,
                a,
                a12,
                lda);
        DGemm.gemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                m - n1,
                n2,
                n1,
                -1.0,
                a,
                a21,
                lda,
                a,
                a12,
                lda,
                1.0,
                a,
                a22,
                lda);
        int info2 = getrf(m - n1, n2, a, a22, lda, ipiv, offsetIpiv + n1);
        for (int i = n1; i < order; i++) {
            ipiv[offsetIpiv + i] += n1;
        }
        DLaswp.laswp(n1, a, offsetA, lda, n1, order, ipiv, offsetIpiv, false);
        return info != 0 || info2 == 0 ? info : info2 + n1;
    }
}
