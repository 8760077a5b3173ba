package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.orthogonal.DOrmqr;

/** Multiplies by the Q of {@link DGehrd} (LAPACK {@code dormhr}). */
public final class DOrmhr {
    private DOrmhr() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n.
     *
     * @return 0
     */
    public static int ormhr(
            Side side,
            Transpose trans,
            int m,
            int n,
            int ilo,
            int ihi,
            double[] a,
            int offsetA,
            int lda,
            double[] tau,
            int offsetTau,
            double[] c,
            int offsetC,
            int ldc) {
        int order = ihi - ilo;
        if (m == 0 || n == 0 || order == 0) {
            return 0;
        }
        int v = offsetA + ilo + (ilo - 1) * lda;
        int head = offsetTau + ilo - 1;
        if (side == Side.LEFT) {
            return DOrmqr.ormqr(side, trans, order, n, order, a, v, lda, tau, head, c, offsetC + ilo, ldc);
        }
        return DOrmqr.ormqr(side, trans, m, order, order, a, v, lda, tau, head, c, offsetC + ilo * ldc, ldc);
    }
}
