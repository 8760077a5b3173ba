package org.panblas.ref.lapack.auxiliary;

import org.panblas.ref.level1.ZCopy;

/** Row interchanges (LAPACK {@code zlaswp} with increment 1 or -1). */
public final class ZLaswp {
    private ZLaswp() {}

    /**
     * Swaps row {@code i} with row {@code ipiv[offsetIpiv + i] - 1} for i = {@code from} to {@code to - 1} (0-based), in
     * falling order where {@code backward}. Each column is finished before the next, so that it stays in cache.
     */
    public static void laswp(
            int n, double[] a, int offsetA, int lda, int from, int to, int[] ipiv, int offsetIpiv, boolean backward) {
        int first = backward ? to - 1 : from;
        int step = backward ? -1 : 1;
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            for (int count = to - from, i = first; count > 0; count--, i += step) {
                int p = 2 * (column + ipiv[offsetIpiv + i] - 1);
                int q = 2 * (column + i);
                double re = a[q];
                double im = a[q + 1];
                a[q] = a[p];
                a[q + 1] = a[p + 1];
                a[p] = re;
                a[p + 1] = im;
            }
        }
    }

    /**
     * Swaps row i with row {@code ipiv[k1 + (i - k1) * |incX|]} for i = k1 to k2, all 1-based, in falling order where incX is
     * negative; nothing is done where it is 0.
     *
     * @return 0
     */
    public static int laswp(
            int n, double[] a, int offsetA, int lda, int k1, int k2, int[] ipiv, int offsetIpiv, int incX) {
        if (Math.abs(incX) == 1) {
            laswp(n, a, offsetA, lda, k1 - 1, k2, ipiv, offsetIpiv, incX < 0);
            return 0;
        }
        for (int step = 0; incX != 0 && step <= k2 - k1; step++) {
            int i = incX > 0 ? step : k2 - k1 - step;
            int p = ipiv[offsetIpiv + k1 - 1 + i * Math.abs(incX)];
            if (p != k1 + i) {
                ZCopy.swap(n, a, offsetA + k1 - 1 + i, lda, a, offsetA + p - 1, lda);
            }
        }
        return 0;
    }
}
