package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level2.DTrmv;
import org.panblas.ref.level3.DTrmm;
import org.panblas.ref.level3.DTrsm;

/**
 * The inverse of a triangular matrix (LAPACK {@code dtrtri}), by recursion. One factor of the off-diagonal block is the
 * inverse made before and the other is solved with: method 2B of Du Croz and Higham (IMA J. Numer. Anal. 12, 1992), whose
 * residual stays small on one side.
 */
public final class DTrtri {
    private DTrtri() {}

    /**
     * Replaces the triangle {@code uplo} of A by that of its inverse.
     *
     * @return 0, or the first i with A(i, i) exactly zero; A is then as it was
     */
    public static int trtri(Uplo uplo, Diag diag, int n, double[] a, int offsetA, int lda) {
        int info = diag == Diag.UNIT ? 0 : DTrtrs.zeroOnDiagonal(n, a, offsetA, lda);
        if (info == 0) {
            invert(uplo, diag, n, a, offsetA, lda);
        }
        return info;
    }

    private static void invert(Uplo uplo, Diag diag, int n, double[] a, int offsetA, int lda) {
        if (n <= BlockSizes.RECURSION_LEAF) {
            leaf(uplo, diag, n, a, offsetA, lda);
            return;
        }
        int n1 = Math.max(n / 2 / BlockSizes.RECURSION_LEAF, 1) * BlockSizes.RECURSION_LEAF;
        int n2 = n - n1;
        int a22 = offsetA + n1 + n1 * lda;
        if (uplo == Uplo.UPPER) {
            int a12 = offsetA + n1 * lda;
            invert(uplo, diag, n1, a, offsetA, lda);
            trmm(uplo, diag, n1, n2, a, offsetA, a12, lda);
            trsm(uplo, diag, n1, n2, a, a22, a12, lda);
            invert(uplo, diag, n2, a, a22, lda);
        } else {
            int a21 = offsetA + n1;
            invert(uplo, diag, n2, a, a22, lda);
            trmm(uplo, diag, n2, n1, a, a22, a21, lda);
            trsm(uplo, diag, n2, n1, a, offsetA, a21, lda);
            invert(uplo, diag, n1, a, offsetA, lda);
        }
    }

    private static void trmm(Uplo uplo, Diag diag, int m, int n, double[] a, int triangle, int block, int lda) {
        DTrmm.trmm(
                Layout.COL_MAJOR,
                Side.LEFT,
                uplo,
                Transpose.NO_TRANS,
                diag,
                m,
                n,
                1.0,
                a,
                triangle,
                lda,
                a,
                block,
                lda);
    }

    private static void trsm(Uplo uplo, Diag diag, int m, int n, double[] a, int triangle, int block, int lda) {
        DTrsm.trsm(
                Layout.COL_MAJOR,
                Side.RIGHT,
                uplo,
                Transpose.NO_TRANS,
                diag,
                m,
                n,
                -1.0,
                a,
                triangle,
                lda,
                a,
                block,
                lda);
    }

    /** Column by column (LAPACK {@code dtrti2}): each is the part inverted before times itself over the diagonal. */
    private static void leaf(Uplo uplo, Diag diag, int n, double[] a, int offsetA, int lda) {
        for (int step = 0; step < n; step++) {
            int j = uplo == Uplo.UPPER ? step : n - 1 - step;
            int diagonal = offsetA + j + j * lda;
            double factor = -1;
            if (diag == Diag.NON_UNIT) {
                a[diagonal] = 1 / a[diagonal];
                factor = -a[diagonal];
            }
            int triangle = uplo == Uplo.UPPER ? offsetA : diagonal + 1 + lda;
            int column = uplo == Uplo.UPPER ? offsetA + j * lda : diagonal + 1;
            DTrmv.trmv(Layout.COL_MAJOR, uplo, Transpose.NO_TRANS, diag, step, a, triangle, lda, a, column, 1);
            for (int i = column; i < column + step; i++) {
                a[i] *= factor;
            }
        }
    }
}
