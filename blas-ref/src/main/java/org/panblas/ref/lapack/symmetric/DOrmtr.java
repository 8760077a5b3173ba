package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.orthogonal.DOrmqr;

/** Multiplies by the Q of {@link DSytrd} (LAPACK {@code dormtr}). */
public final class DOrmtr {
    private DOrmtr() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n and A and tau are what sytrd left.
     *
     * @return 0
     */
    public static int ormtr(
            Side side,
            Uplo uplo,
            Transpose trans,
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] tau,
            int offsetTau,
            double[] c,
            int offsetC,
            int ldc) {
        int order = side == Side.LEFT ? m : n;
        if (m == 0 || n == 0 || order == 1) {
            return 0;
        }
        if (uplo == Uplo.LOWER) {
            return lower(side, trans, m, n, a, offsetA, lda, tau, offsetTau, c, offsetC, ldc);
        }
        // Read backwards, the reflectors are those of a lower triangle; so C is turned over on the side of Q, and back.
        double[] reversed = new double[order * order];
        DReversal.triangle(order, a, offsetA, lda, reversed, 0, order, true);
        double[] reversedTau = Arrays.copyOfRange(tau, offsetTau, offsetTau + order - 1);
        DReversal.columns(1, order - 1, reversedTau, 0, 1);
        reverse(side, m, n, c, offsetC, ldc);
        lower(side, trans, m, n, reversed, 0, order, reversedTau, 0, c, offsetC, ldc);
        reverse(side, m, n, c, offsetC, ldc);
        return 0;
    }

    private static void reverse(Side side, int m, int n, double[] c, int offsetC, int ldc) {
        if (side == Side.LEFT) {
            DReversal.rows(m, n, c, offsetC, ldc);
        } else {
            DReversal.columns(m, n, c, offsetC, ldc);
        }
    }

    private static int lower(
            Side side,
            Transpose trans,
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] tau,
            int offsetTau,
            double[] c,
            int offsetC,
            int ldc) {
        boolean left = side == Side.LEFT;
        int count = (left ? m : n) - 1;
        return DOrmqr.ormqr(
                side,
                trans,
                left ? m - 1 : m,
                left ? n : n - 1,
                count,
                a,
                offsetA + 1,
                lda,
                tau,
                offsetTau,
                c,
                offsetC + (left ? 1 : ldc),
                ldc);
    }
}
