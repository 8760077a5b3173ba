package org.panblas.ref.level3;

/** Four vectors at a time in plain Java. */
final class DSolveScalarKernel implements DSolveKernel {
    private static final int WIDTH = 4;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void solve(int n, double[] triangle, boolean unit, double[] x, int width) {
        for (int w = 0; w < width; w += WIDTH) {
            for (int i = 0; i < n; i++) {
                int at = i * width + w;
                double s0 = x[at];
                double s1 = x[at + 1];
                double s2 = x[at + 2];
                double s3 = x[at + 3];
                for (int p = 0; p < i; p++) {
                    double t = triangle[i * n + p];
                    int from = p * width + w;
                    s0 += t * x[from];
                    s1 += t * x[from + 1];
                    s2 += t * x[from + 2];
                    s3 += t * x[from + 3];
                }
                double d = unit ? 1 : triangle[i * n + i];
                x[at] = s0 / d;
                x[at + 1] = s1 / d;
                x[at + 2] = s2 / d;
                x[at + 3] = s3 / d;
            }
        }
    }
}
