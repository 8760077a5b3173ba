package org.panblas.ref.lapack.svd;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.orthogonal.DOrmlq;
import org.panblas.ref.lapack.orthogonal.DOrmqr;

/** Multiplies by the Q or P of {@link DGebrd} (LAPACK {@code dormbr}). */
public final class DOrmbr {
    private DOrmbr() {}

    /**
     * C := op(Q) * C or C * op(Q) (vect 'Q', gebrd's A having had k columns), or the same with P (vect 'P', k rows), where C
     * is m x n.
     *
     * @return 0
     */
    public static int ormbr(
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
            return DOrmqr.ormqr(side, trans, m, n, k, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
        }
        // The Q of an LQ factorisation with these reflectors is P^T.
        Transpose flipped = trans == Transpose.NO_TRANS ? Transpose.TRANS : Transpose.NO_TRANS;
        return DOrmlq.ormlq(side, flipped, m, n, k, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
    }
}
