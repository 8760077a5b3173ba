package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DAdjoint;

/** Multiplies by the Q of {@link DGelqf} (LAPACK {@code dormlq}). */
public final class DOrmlq {
    private DOrmlq() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n and Q has k reflectors, which lie in the rows of A. They
     * are those of the QR factorisation of the transpose, whose Q is the transpose of this one.
     *
     * @return 0
     */
    public static int ormlq(
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
        double[] adjoint = DAdjoint.adjoint(k, order, a, offsetA, lda);
        Transpose flipped = trans == Transpose.NO_TRANS ? Transpose.TRANS : Transpose.NO_TRANS;
        return DOrmqr.ormqr(side, flipped, m, n, k, adjoint, 0, order, tau, offsetTau, c, offsetC, ldc);
    }
}
