package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level3.ZSyrk;
import org.panblas.ref.level3.ZTrsm;

/** Cholesky factorisation (LAPACK {@code zpotrf}), by recursion as {@code zpotrf2}. */
public final class ZPotrf {
    private ZPotrf() {}

    /**
     * Factors the Hermitian positive definite n x n matrix A = U^H * U or L * L^H in place, in the triangle {@code uplo}.
     *
     * @return 0, or the order i of the first leading minor that is not positive (or not a number)
     */
    public static int potrf(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        if (n <= BlockSizes.RECURSION_LEAF) {
            return ZPotf2.potf2(uplo, n, a, offsetA, lda);
        }
        int n1 = Math.max(n / 2 / BlockSizes.RECURSION_LEAF, 1) * BlockSizes.RECURSION_LEAF;
        int n2 = n - n1;
        int info = potrf(uplo, n1, a, offsetA, lda);
        if (info != 0) {
            return info;
        }
        int a22 = offsetA + n1 + n1 * lda;
        if (uplo == Uplo.UPPER) {
            int a12 = offsetA + n1 * lda;
            trsm(Side.LEFT, uplo, n1, n2, a, offsetA, a12, lda);
            herk(uplo, Transpose.CONJ_TRANS, n2, n1, a, a12, a22, lda);
        } else {
            int a21 = offsetA + n1;
            trsm(Side.RIGHT, uplo, n2, n1, a, offsetA, a21, lda);
            herk(uplo, Transpose.NO_TRANS, n2, n1, a, a21, a22, lda);
        }
        info = potrf(uplo, n2, a, a22, lda);
        return info == 0 ? 0 : info + n1;
    }

    private static void trsm(Side side, Uplo uplo, int m, int n, double[] a, int triangle, int block, int lda) {
        ZTrsm.trsm(
                Layout.COL_MAJOR,
                side,
                uplo,
                Transpose.CONJ_TRANS,
                Diag.NON_UNIT,
                m,
                n,
                1.0,
                0.0,
                a,
                triangle,
                lda,
                a,
                block,
                lda);
    }

    private static void herk(Uplo uplo, Transpose trans, int n, int k, double[] a, int block, int triangle, int lda) {
        ZSyrk.herk(Layout.COL_MAJOR, uplo, trans, n, k, -1.0, a, block, lda, 1.0, a, triangle, lda);
    }
}
