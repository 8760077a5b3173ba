package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfb;
import org.panblas.ref.lapack.auxiliary.ZLarft;

/** Multiplies by the Q of {@link ZGeqrf} (LAPACK {@code zunmqr}). */
public final class ZOrmqr {
    private ZOrmqr() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n and Q is the product of k reflectors.
     *
     * @return 0
     */
    public static int unmqr(
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
        boolean left = side == Side.LEFT;
        int order = left ? m : n;
        int block = Math.min(BlockSizes.QR, k);
        double[] t = new double[2 * block * block];
        double[] work = new double[2 * block * (left ? n : m)];
        // Q = H(0) * H(1) * ...: the reflector next to C comes first.
        boolean rising = left == (trans != Transpose.NO_TRANS);
        int blocks = (k - 1) / block + 1;
        for (int s = 0; s < blocks; s++) {
            int i = (rising ? s : blocks - 1 - s) * block;
            int size = Math.min(block, k - i);
            int v = offsetA + i + i * lda;
            ZLarft.larft(order - i, size, a, v, lda, tau, offsetTau + i, t, block);
            ZLarfb reflector = new ZLarfb(size, a, v, lda, t, block, work);
            if (left) {
                reflector.apply(side, trans, m - i, n, c, offsetC + i, ldc);
            } else {
                reflector.apply(side, trans, m, n - i, c, offsetC + i * ldc, ldc);
            }
        }
        return 0;
    }
}
