package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.level1.ZCopy;

/** QR factorisation with column pivoting (LAPACK {@code zgeqp3}). */
public final class ZGeqp3 {
    private ZGeqp3() {}

    /**
     * Factors A * P = Q * R, R with a falling diagonal.
     *
     * @param jpvt on entry, columns j with jpvt(j) != 0 are moved to the front and stay there; on return, column j of A * P
     *     was column jpvt(j) of A, counted from 1
     * @param tau min(m, n) scalars of the reflectors
     * @return 0
     */
    public static int geqp3(
            int m, int n, double[] a, int offsetA, int lda, int[] jpvt, int offsetJpvt, double[] tau, int offsetTau) {
        int fixed = front(m, n, a, offsetA, lda, jpvt, offsetJpvt);
        int count = Math.min(m, n);
        if (count == 0) {
            return 0;
        }
        if (fixed > 0) {
            int k = Math.min(m, fixed);
            ZGeqrf.geqrf(m, fixed, a, offsetA, lda, tau, offsetTau);
            ZOrmqr.unmqr(
                    Side.LEFT,
                    Transpose.CONJ_TRANS,
                    m,
                    n - fixed,
                    k,
                    a,
                    offsetA,
                    lda,
                    tau,
                    offsetTau,
                    a,
                    offsetA + fixed * lda,
                    lda);
        }
        ZLaqps panels = new ZLaqps(m, n, a, offsetA, lda, jpvt, offsetJpvt, tau, offsetTau, fixed);
        for (int j = fixed; j < count; ) {
            j += panels.factor(j, Math.min(BlockSizes.QR, count - j));
        }
        return 0;
    }

    /** Moves the columns marked in jpvt to the front and numbers all of them; returns how many were marked. */
    private static int front(int m, int n, double[] a, int offsetA, int lda, int[] jpvt, int offsetJpvt) {
        int fixed = 0;
        for (int j = 0; j < n; j++) {
            int p = offsetJpvt + j;
            boolean marked = jpvt[p] != 0;
            jpvt[p] = j + 1;
            if (marked) {
                if (j != fixed) {
                    ZCopy.swap(m, a, offsetA + j * lda, 1, a, offsetA + fixed * lda, 1);
                    jpvt[p] = jpvt[offsetJpvt + fixed];
                    jpvt[offsetJpvt + fixed] = j + 1;
                }
                fixed++;
            }
        }
        return fixed;
    }
}
