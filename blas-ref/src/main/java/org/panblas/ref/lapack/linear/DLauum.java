package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level3.DSyrk;
import org.panblas.ref.level3.DTrmm;

/** A triangle times its transpose (LAPACK {@code dlauum}), by recursion. */
public final class DLauum {
    private DLauum() {}

    /**
     * Replaces U by the upper triangle of U * U^T, or L by the lower triangle of L^T * L.
     *
     * @return 0
     */
    public static int lauum(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        if (n <= BlockSizes.RECURSION_LEAF) {
            if (uplo == Uplo.UPPER) {
                upper(n, a, offsetA, lda);
            } else {
                lower(n, a, offsetA, lda);
            }
            return 0;
        }
        int n1 = Math.max(n / 2 / BlockSizes.RECURSION_LEAF, 1) * BlockSizes.RECURSION_LEAF;
        int n2 = n - n1;
        int a22 = offsetA + n1 + n1 * lda;
        lauum(uplo, n1, a, offsetA, lda);
        if (uplo == Uplo.UPPER) {
            int a12 = offsetA + n1 * lda;
            syrk(uplo, Transpose.NO_TRANS, n1, n2, a, a12, offsetA, lda);
            trmm(Side.RIGHT, uplo, n1, n2, a, a22, a12, lda);
        } else {
            int a21 = offsetA + n1;
            syrk(uplo, Transpose.TRANS, n1, n2, a, a21, offsetA, lda);
            trmm(Side.LEFT, uplo, n2, n1, a, a22, a21, lda);
        }
        lauum(uplo, n2, a, a22, lda);
        return 0;
    }

    private static void syrk(Uplo uplo, Transpose trans, int n, int k, double[] a, int block, int triangle, int lda) {
        DSyrk.syrk(Layout.COL_MAJOR, uplo, trans, n, k, 1.0, a, block, lda, 1.0, a, triangle, lda);
    }

    private static void trmm(Side side, Uplo uplo, int m, int n, double[] a, int triangle, int block, int lda) {
        DTrmm.trmm(
                Layout.COL_MAJOR,
                side,
                uplo,
                Transpose.TRANS,
                Diag.NON_UNIT,
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

    /** Row times row: element (i, j) needs the columns from j on only, so that it may stand at once. */
    private static void upper(int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                double sum = 0;
                for (int k = j; k < n; k++) {
                    sum += a[offsetA + i + k * lda] * a[offsetA + j + k * lda];
                }
                a[offsetA + i + j * lda] = sum;
            }
        }
    }

    /** Column times column: element (i, j) needs the rows from i on only. */
    private static void lower(int n, double[] a, int offsetA, int lda) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += a[offsetA + k + i * lda] * a[offsetA + k + j * lda];
                }
                a[offsetA + i + j * lda] = sum;
            }
        }
    }
}
