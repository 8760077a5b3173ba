package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLarfb;
import org.panblas.ref.lapack.auxiliary.DLarft;

/** Multiplies by the Q of {@link DGeqrf} (LAPACK {@code dormqr}). */
public final class DOrmqr {
    private DOrmqr() {}

    /**
     * C := op(Q) * C (LEFT) or C * op(Q) (RIGHT), where C is m x n and Q is the product of k reflectors.
     *
     * @return 0
     */
    public static int ormqr(
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
        double[] t = new double[block * block];
        double[] work = new double[block * (left ? n : m)];
        // Q = H(0) * H(1) * ...: the reflector next to C comes first.
        boolean rising = left == (trans != Transpose.NO_TRANS);
        int blocks = (k - 1) / block + 1;
        for (int s = 0; s < blocks; s++) {
            int i = (rising ? s : blocks - 1 - s) * block;
            int size = Math.min(block, k - i);
            int v = offsetA + i + i * lda;
            DLarft.larft(order - i, size, a, v, lda, tau, offsetTau + i, t, block);
            DLarfb reflector = new DLarfb(size, a, v, lda, t, block, work);
            if (left) {
                reflector.apply(side, trans, m - i, n, c, offsetC + i, ldc);
            } else {
                reflector.apply(side, trans, m, n - i, c, offsetC + i * ldc, ldc);
            }
        }
        return 0;
    }
}
