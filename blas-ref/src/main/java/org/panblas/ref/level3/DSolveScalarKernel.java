package org.panblas.ref.level3;

/** Plain Java, by divisions: it also serves triangles whose diagonal has elements without a usable reciprocal. */
final class DSolveScalarKernel implements DSolveKernel {
    private static final int MR = DProduct.BLOCKING.mr();
    private static final int NR = DProduct.BLOCKING.nr();

    @Override
    public void solve(int n, double[] triangle, int at, double[] inverses, int first, double[] x, int from, int step) {
        for (int i = 0; i < n; i++) {
            int row = at + i * NR;
            int to = from + i * step;
            for (int p = 0; p < i; p++) {
                double t = triangle[row + p];
                int source = from + p * step;
                for (int w = 0; w < MR; w++) {
                    x[to + w] += t * x[source + w];
                }
            }
            double d = triangle[row + i];
            for (int w = 0; w < MR; w++) {
                x[to + w] /= d;
            }
        }
    }
}
