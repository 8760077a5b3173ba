package org.panblas.ref.level3;

/** Two vectors at a time in plain Java. */
final class ZSolveScalarKernel implements ZSolveKernel {
    private static final int WIDTH = 2;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void solve(int n, double[] triangle, boolean unit, double[] divisors, double[] x, int width) {
        for (int w = 0; w < width; w += WIDTH) {
            for (int i = 0; i < n; i++) {
                int at = 2 * i * width + w;
                double r0 = x[at];
                double r1 = x[at + 1];
                double i0 = x[at + width];
                double i1 = x[at + width + 1];
                for (int p = 0; p < i; p++) {
                    double re = triangle[2 * (i * n + p)];
                    double im = triangle[2 * (i * n + p) + 1];
                    int from = 2 * p * width + w;
                    r0 += re * x[from] - im * x[from + width];
                    r1 += re * x[from + 1] - im * x[from + width + 1];
                    i0 += re * x[from + width] + im * x[from];
                    i1 += re * x[from + width + 1] + im * x[from + 1];
                }
                if (unit) {
                    x[at] = r0;
                    x[at + 1] = r1;
                    x[at + width] = i0;
                    x[at + width + 1] = i1;
                } else {
                    double u = divisors[3 * i];
                    double v = divisors[3 * i + 1];
                    double d = divisors[3 * i + 2];
                    x[at] = (r0 * u + i0 * v) / d;
                    x[at + 1] = (r1 * u + i1 * v) / d;
                    x[at + width] = (i0 * u - r0 * v) / d;
                    x[at + width + 1] = (i1 * u - r1 * v) / d;
                }
            }
        }
    }
}
