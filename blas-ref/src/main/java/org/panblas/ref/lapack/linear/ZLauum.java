package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level3.ZSyrk;
import org.panblas.ref.level3.ZTrmm;

/** A triangle times its conjugate transpose (LAPACK {@code zlauum}), by recursion. */
public final class ZLauum {
    private ZLauum() {}

    /**
     * Replaces U by the upper triangle of U * U^H, or L by the lower triangle of L^H * L.
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
            herk(uplo, Transpose.NO_TRANS, n1, n2, a, a12, offsetA, lda);
            trmm(Side.RIGHT, uplo, n1, n2, a, a22, a12, lda);
        } else {
            int a21 = offsetA + n1;
            herk(uplo, Transpose.CONJ_TRANS, n1, n2, a, a21, offsetA, lda);
            trmm(Side.LEFT, uplo, n2, n1, a, a22, a21, lda);
        }
        lauum(uplo, n2, a, a22, lda);
        return 0;
    }

    private static void herk(Uplo uplo, Transpose trans, int n, int k, double[] a, int block, int triangle, int lda) {
        ZSyrk.herk(Layout.COL_MAJOR, uplo, trans, n, k, 1.0, a, block, lda, 1.0, a, triangle, lda);
    }

    private static void trmm(Side side, Uplo uplo, int m, int n, double[] a, int triangle, int block, int lda) {
        ZTrmm.trmm(
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

    /** Row times row: element (i, j) needs the columns from j on only, so that it may stand at once. */
    private static void upper(int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                double re = 0;
                double im = 0;
                for (int k = j; k < n; k++) {
                    int p = 2 * (offsetA + i + k * lda);
                    int q = 2 * (offsetA + j + k * lda);
                    re += a[p] * a[q] + a[p + 1] * a[q + 1];
                    im += a[p + 1] * a[q] - a[p] * a[q + 1];
                }
                set(a, offsetA + i + j * lda, re, i == j ? 0 : im);
            }
        }
    }

    /** Column times column: element (i, j) needs the rows from i on only. */
    private static void lower(int n, double[] a, int offsetA, int lda) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double re = 0;
                double im = 0;
                for (int k = i; k < n; k++) {
                    int p = 2 * (offsetA + k + i * lda);
                    int q = 2 * (offsetA + k + j * lda);
                    re += a[p] * a[q] + a[p + 1] * a[q + 1];
                    im += a[p] * a[q + 1] - a[p + 1] * a[q];
                }
                set(a, offsetA + i + j * lda, re, i == j ? 0 : im);
            }
        }
    }

    private static void set(double[] a, int at, double re, double im) {
        a[2 * at] = re;
        a[2 * at + 1] = im;
    }
}
