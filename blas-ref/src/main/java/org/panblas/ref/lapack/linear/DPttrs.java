package org.panblas.ref.lapack.linear;

/** Solves with the factors of {@link DPttrf} (LAPACK {@code dpttrs}). */
public final class DPttrs {
    private DPttrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int pttrs(
            int n, int nrhs, double[] d, int offsetD, double[] e, int offsetE, double[] b, int offsetB, int ldb) {
        for (int j = 0; j < nrhs; j++) {
            int x = offsetB + j * ldb;
            for (int i = 1; i < n; i++) {
                b[x + i] -= b[x + i - 1] * e[offsetE + i - 1];
            }
            for (int i = n - 1; i >= 0; i--) {
                double next = i == n - 1 ? 0 : b[x + i + 1] * e[offsetE + i];
                b[x + i] = b[x + i] / d[offsetD + i] - next;
            }
        }
        return 0;
    }
}
