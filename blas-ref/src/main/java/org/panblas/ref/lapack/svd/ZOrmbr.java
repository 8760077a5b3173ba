package org.panblas.ref.lapack.svd;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.orthogonal.ZOrmlq;
import org.panblas.ref.lapack.orthogonal.ZOrmqr;

/** Multiplies by the Q or P of {@link ZGebrd} (LAPACK {@code zunmbr}). */
public final class ZOrmbr {
    private ZOrmbr() {}

    /**
     * C := op(Q) * C or C * op(Q) (vect 'Q', gebrd's A having had k columns), or the same with P (vect 'P', k rows), where C
     * is m x n.
     *
     * @return 0
     */
    public static int unmbr(
            char vect,
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
        if (m == 0 || n == 0) {
            return 0;
        }
        boolean left = side == Side.LEFT;
        int order = left ? m : n;
        boolean ofQ = vect == 'Q';
        if (ofQ ? order >= k : order > k) {
            return multiply(ofQ, side, trans, m, n, k, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
        }
        // The reflectors begin one row or column on and leave the first row or column of C alone.
        return multiply(
                ofQ,
                side,
                trans,
                left ? m - 1 : m,
                left ? n : n - 1,
                order - 1,
                a,
                offsetA + (ofQ ? 1 : lda),
                lda,
                tau,
                offsetTau,
                c,
                offsetC + (left ? 1 : ldc),
                ldc);
    }

    private static int multiply(
            boolean ofQ,
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
        if (ofQ) {
            return ZOrmqr.unmqr(side, trans, m, n, k, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
        }
        // The Q of an LQ factorisation with these reflectors is P^H.
        Transpose flipped = trans == Transpose.NO_TRANS ? Transpose.CONJ_TRANS : Transpose.NO_TRANS;
        return ZOrmlq.unmlq(side, flipped, m, n, k, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
    }
}
