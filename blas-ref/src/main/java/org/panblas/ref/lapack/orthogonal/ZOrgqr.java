package org.panblas.ref.lapack.orthogonal;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfb;
import org.panblas.ref.lapack.auxiliary.ZLarft;

/** Writes out the Q of {@link ZGeqrf} (LAPACK {@code zungqr}). */
public final class ZOrgqr {
    private ZOrgqr() {}

    /**
     * Overwrites A with the first n columns of Q = H(0) * ... * H(k-1), of order m.
     *
     * <p>The blocks of reflectors are applied to the columns of the identity from the last block to the first, so that each
     * meets only the rows and columns that are not unit vectors any more.
     *
     * @return 0
     */
    public static int ungqr(int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n == 0) {
            return 0;
        }
        for (int j = k; j < n; j++) {
            unit(m, j, a, offsetA + j * lda);
        }
        if (k == 0) {
            return 0;
        }
        int block = Math.min(BlockSizes.QR, k);
        double[] t = new double[2 * block * block];
        double[] work = new double[2 * block * n];
        double[] panel = new double[2 * m * block];
        for (int i = (k - 1) / block * block; i >= 0; i -= block) {
            int size = Math.min(block, k - i);
            int rows = m - i;
            int v = offsetA + i + i * lda;
            ZLarft.larft(rows, size, a, v, lda, tau, offsetTau + i, t, block);
            ZLarfb reflector = new ZLarfb(size, a, v, lda, t, block, work);
            reflector.apply(Side.LEFT, Transpose.NO_TRANS, rows, n - i - size, a, v + size * lda, lda);
            for (int j = 0; j < size; j++) {
                unit(rows, j, panel, j * rows);
            }
            reflector.apply(Side.LEFT, Transpose.NO_TRANS, rows, size, panel, 0, rows);
            for (int j = 0; j < size; j++) {
                int column = 2 * (offsetA + (i + j) * lda);
                Arrays.fill(a, column, column + 2 * i, 0);
                System.arraycopy(panel, 2 * j * rows, a, column + 2 * i, 2 * rows);
            }
        }
        return 0;
    }

    /** The unit vector with the 1 at {@code one}. */
    private static void unit(int m, int one, double[] a, int column) {
        Arrays.fill(a, 2 * column, 2 * (column + m), 0);
        a[2 * (column + one)] = 1;
    }
}
