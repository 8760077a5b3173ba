package org.panblas.ref.lapack.orthogonal;

import java.util.Arrays;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.DLarfb;
import org.panblas.ref.lapack.auxiliary.DLarft;

/** Writes out the Q of {@link DGeqrf} (LAPACK {@code dorgqr}). */
public final class DOrgqr {
    private DOrgqr() {}

    /**
     * Overwrites A with the first n columns of Q = H(0) * ... * H(k-1), of order m.
     *
     * <p>The blocks of reflectors are applied to the columns of the identity from the last block to the first, so that each
     * meets only the rows and columns that are not unit vectors any more.
     *
     * @return 0
     */
    public static int orgqr(int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
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
        double[] t = new double[block * block];
        double[] work = new double[block * n];
        double[] panel = new double[m * block];
        for (int i = (k - 1) / block * block; i >= 0; i -= block) {
            int size = Math.min(block, k - i);
            int rows = m - i;
            int v = offsetA + i + i * lda;
            DLarft.larft(rows, size, a, v, lda, tau, offsetTau + i, t, block);
            DLarfb reflector = new DLarfb(size, a, v, lda, t, block, work);
            reflector.apply(Side.LEFT, Transpose.NO_TRANS, rows, n - i - size, a, v + size * lda, lda);
            for (int j = 0; j < size; j++) {
                unit(rows, j, panel, j * rows);
            }
            reflector.apply(Side.LEFT, Transpose.NO_TRANS, rows, size, panel, 0, rows);
            for (int j = 0; j < size; j++) {
                int column = offsetA + (i + j) * lda;
                Arrays.fill(a, column, column + i, 0);
                System.arraycopy(panel, j * rows, a, column + i, rows);
            }
        }
        return 0;
    }

    /** The unit vector with the 1 at {@code one}. */
    private static void unit(int m, int one, double[] a, int column) {
        Arrays.fill(a, column, column + m, 0);
        a[column + one] = 1;
    }
}
