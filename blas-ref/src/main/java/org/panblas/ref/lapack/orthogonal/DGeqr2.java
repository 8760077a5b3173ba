package org.panblas.ref.lapack.orthogonal;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLarfg;
import org.panblas.ref.level2.DGemv;
import org.panblas.ref.level2.DGer;

/** QR factorisation column by column (LAPACK {@code dgeqr2}): the panels of {@link DGeqrf}. */
final class DGeqr2 {
    private DGeqr2() {}

    /** Factors the m x n panel, n <= m; {@code work} has room for n elements. */
    static void geqr2(int m, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau, double[] work) {
        for (int j = 0; j < n; j++) {
            int diagonal = offsetA + j + j * lda;
            DLarfg.larfg(m - j, a, diagonal, tau, offsetTau + j);
            if (j + 1 < n) {
                double beta = a[diagonal];
                a[diagonal] = 1;
                apply(m - j, n - j - 1, a, diagonal, lda, tau[offsetTau + j], work);
                a[diagonal] = beta;
            }
        }
    }

    /** Applies I - tau * v * v^T to the m x n matrix that stands beside v. */
    private static void apply(int m, int n, double[] a, int v, int lda, double tau, double[] work) {
        Layout columns = Layout.COL_MAJOR;
        DGemv.gemv(columns, Transpose.TRANS, m, n, 1.0, a, v + lda, lda, a, v, 1, 0.0, work, 0, 1);
        DGer.ger(columns, m, n, -tau, a, v, 1, work, 0, 1, a, v + lda, lda);
    }
}
