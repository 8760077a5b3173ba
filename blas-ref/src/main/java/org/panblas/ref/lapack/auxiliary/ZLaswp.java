package org.panblas.ref.lapack.auxiliary;

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
}
