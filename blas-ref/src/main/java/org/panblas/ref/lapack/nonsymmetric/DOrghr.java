package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLarfb;
import org.panblas.ref.lapack.auxiliary.DLarft;

/** Forms the Q of {@link DGehrd} (LAPACK {@code dorghr}). */
public final class DOrghr {
    private DOrghr() {}

    /**
     * Overwrites A, which holds the reflectors of gehrd, with the n x n matrix Q.
     *
     * @return 0
     */
    public static int orghr(int n, int ilo, int ihi, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n == 0) {
            return 0;
        }
        int first = ilo - 1;
        int order = ihi - ilo;
        double[] v = new double[order * order];
        for (int j = 0; j < order; j++) {
            int column = offsetA + first + 1 + (first + j) * lda;
            System.arraycopy(a, column + j, v, j + j * order, order - j);
        }
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            Arrays.fill(a, column, column + n, 0);
            a[column + j] = 1;
        }
        int block = Math.min(BlockSizes.QR, Math.max(order, 1));
        double[] t = new double[block * block];
        double[] work = new double[block * order];
        // The last block meets the identity only in its own corner, and so does each before it.
        for (int i = (order - 1) / block * block; i >= 0 && order > 0; i -= block) {
            int k = Math.min(block, order - i);
            int head = i + i * order;
            DLarft.larft(order - i, k, v, head, order, tau, offsetTau + first + i, t, block);
            int corner = offsetA + (first + 1 + i) * (lda + 1);
            new DLarfb(k, v, head, order, t, block, work)
                    .apply(Side.LEFT, Transpose.NO_TRANS, order - i, order - i, a, corner, lda);
        }
        return 0;
    }
}
