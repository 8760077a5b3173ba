package org.panblas.ref.lapack.nonsymmetric;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.orthogonal.ZOrmqr;

/** Multiplies by the Q of {@link ZGehrd} (LAPACK {@code zunmhr}). */
public final class ZOrmhr {
    private ZOrmhr() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n.
     *
     * @return 0
     */
    public static int unmhr(
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
            return ZOrmqr.unmqr(side, trans, order, n, order, a, v, lda, tau, head, c, offsetC + ilo, ldc);
        }
        return ZOrmqr.unmqr(side, trans, m, order, order, a, v, lda, tau, head, c, offsetC + ilo * ldc, ldc);
    }
}
