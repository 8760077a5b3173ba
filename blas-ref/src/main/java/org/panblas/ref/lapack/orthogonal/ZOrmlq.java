package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZAdjoint;

/** Multiplies by the Q of {@link ZGelqf} (LAPACK {@code zunmlq}). */
public final class ZOrmlq {
    private ZOrmlq() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n and Q has k reflectors, which lie in the rows of A. They
     * are those of the QR factorisation of the transpose, whose Q is the conjugate transpose of this one.
     *
     * @return 0
     */
    public static int unmlq(
            Side side,
            Transpose trans,
            int m,
            int n,
            int k,
            double[] a,
            int offsetA,
            int lda,
            double[] tau,
            int offsetTau,
            double[] c,
            int offsetC,
            int ldc) {
        if (m == 0 || n == 0 || k == 0) {
            return 0;
        }
        int order = side == Side.LEFT ? m : n;
        double[] adjoint = ZAdjoint.adjoint(k, order, a, offsetA, lda);
        Transpose flipped = trans == Transpose.NO_TRANS ? Transpose.CONJ_TRANS : Transpose.NO_TRANS;
        return ZOrmqr.unmqr(side, flipped, m, n, k, adjoint, 0, order, tau, offsetTau, c, offsetC, ldc);
    }
}
