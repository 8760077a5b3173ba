package org.panblas.ref.lapack.auxiliary;

/** Row interchanges (LAPACK {@code dlaswp} with increment 1 or -1). */
public final class DLaswp {
    private DLaswp() {}

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
                int p = column + ipiv[offsetIpiv + i] - 1;
                double t = a[column + i];
                a[column + i] = a[p];
                a[p] = t;
            }
        }
    }
}
