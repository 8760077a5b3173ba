package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfb;
import org.panblas.ref.lapack.auxiliary.ZLarft;

/** Forms the Q of {@link ZGehrd} (LAPACK {@code zunghr}). */
public final class ZOrghr {
    private ZOrghr() {}

    /**
     * Overwrites A, which holds the reflectors of gehrd, with the n x n matrix Q.
     *
     * @return 0
     */
    public static int unghr(int n, int ilo, int ihi, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n == 0) {
            return 0;
        }
        int first = ilo - 1;
        int order = ihi - ilo;
        double[] v = new double[2 * order * order];
        for (int j = 0; j < order; j++) {
            int column = offsetA + first + 1 + (first + j) * lda;
            System.arraycopy(a, 2 * (column + j), v, 2 * (j + j * order), 2 * (order - j));
        }
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            Arrays.fill(a, 2 * column, 2 * (column + n), 0);
            a[2 * (column + j)] = 1;
        }
        int block = Math.min(BlockSizes.QR, Math.max(order, 1));
        double[] t = new double[2 * block * block];
        double[] work = new double[2 * block * order];
        // The last block meets the identity only in its own corner, and so does each before it.
        for (int i = (order - 1) / block * block; i >= 0 && order > 0; i -= block) {
            int k = Math.min(block, order - i);
            int head = i + i * order;
            ZLarft.larft(order - i, k, v, head, order, tau, offsetTau + first + i, t, block);
            int corner = offsetA + (first + 1 + i) * (lda + 1);
            new ZLarfb(k, v, head, order, t, block, work)
                    .apply(Side.LEFT, Transpose.NO_TRANS, order - i, order - i, a, corner, lda);
        }
        return 0;
    }
}
