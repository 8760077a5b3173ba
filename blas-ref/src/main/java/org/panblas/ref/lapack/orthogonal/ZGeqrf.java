package org.panblas.ref.lapack.orthogonal;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfb;
import org.panblas.ref.lapack.auxiliary.ZLarft;

/** QR factorisation by blocks of Householder reflectors (LAPACK {@code zgeqrf}). */
public final class ZGeqrf {
    private ZGeqrf() {}

    /**
     * Factors the m x n matrix A = Q * R in place: R on and above the diagonal, the reflectors of Q below it.
     *
     * @param tau min(m, n) scalars of the reflectors
     * @return 0
     */
    public static int geqrf(int m, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        int count = Math.min(m, n);
        if (count == 0) {
            return 0;
        }
        int block = Math.min(BlockSizes.QR, count);
        double[] t = new double[2 * block * block];
        double[] work = new double[2 * block * n];
        for (int i = 0; i < count; i += block) {
            int k = Math.min(block, count - i);
            int panel = offsetA + i + i * lda;
            ZGeqr2.geqr2(m - i, k, a, panel, lda, tau, offsetTau + i, work);
            int rest = n - i - k;
            if (rest > 0) {
                ZLarft.larft(m - i, k, a, panel, lda, tau, offsetTau + i, t, block);
                new ZLarfb(k, a, panel, lda, t, block, work)
                        .apply(Side.LEFT, Transpose.CONJ_TRANS, m - i, rest, a, panel + k * lda, lda);
            }
        }
        return 0;
    }
}
