package org.panblas.ref.lapack.orthogonal;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level2.ZGer;

/** QR factorisation column by column (LAPACK {@code zgeqr2}): the panels of {@link ZGeqrf}. */
final class ZGeqr2 {
    private ZGeqr2() {}

    /** Factors the m x n panel, n <= m; {@code work} has room for n elements. */
    static void geqr2(int m, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau, double[] work) {
        for (int j = 0; j < n; j++) {
            int diagonal = offsetA + j + j * lda;
            ZLarfg.larfg(m - j, a, diagonal, tau, offsetTau + j);
            if (j + 1 < n) {
                double beta = a[2 * diagonal];
                a[2 * diagonal] = 1;
                int t = 2 * (offsetTau + j);
                apply(m - j, n - j - 1, a, diagonal, lda, tau[t], -tau[t + 1], work);
                a[2 * diagonal] = beta;
            }
        }
    }

    /** Applies I - tau * v * v^H to the m x n matrix that stands beside v. */
    private static void apply(int m, int n, double[] a, int v, int lda, double tauRe, double tauIm, double[] work) {
        Layout columns = Layout.COL_MAJOR;
        ZGemv.gemv(columns, Transpose.CONJ_TRANS, m, n, 1.0, 0.0, a, v + lda, lda, a, v, 1, 0.0, 0.0, work, 0, 1);
        ZGer.gerc(columns, m, n, -tauRe, -tauIm, a, v, 1, work, 0, 1, a, v + lda, lda);
    }
}
