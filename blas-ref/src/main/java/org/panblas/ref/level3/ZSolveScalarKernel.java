package org.panblas.ref.level3;

/** Plain Java. */
final class ZSolveScalarKernel implements ZSolveKernel {
    private static final int MR = ZProduct.BLOCKING.mr();
    private static final int NR = ZProduct.BLOCKING.nr();

    @Override
    public void solve(
            int n,
            double[] triangle,
            int at,
            boolean unit,
            double[] divisors,
            int first,
            double[] x,
            int from,
            int step) {
        for (int i = 0; i < n; i++) {
            int row = 2 * (at + i * NR);
            int to = 2 * (from + i * step);
            for (int p = 0; p < i; p++) {
                add(triangle[row + 2 * p], triangle[row + 2 * p + 1], x, 2 * (from + p * step), to);
            }
            if (!unit) {
                int d = 3 * (first + i);
                divide(divisors[d], divisors[d + 1], divisors[d + 2], x, to);
            }
        }
    }

    private static void add(double re, double im, double[] x, int source, int to) {
        for (int w = 0; w < 2 * MR; w += 2) {
            x[to + w] += re * x[source + w] - im * x[source + w + 1];
            x[to + w + 1] += re * x[source + w + 1] + im * x[source + w];
        }
    }

    private static void divide(double u, double v, double d, double[] x, int to) {
        for (int w = 0; w < 2 * MR; w += 2) {
            double re = x[to + w];
            double im = x[to + w + 1];
            x[to + w] = (re * u + im * v) / d;
            x[to + w + 1] = (im * u - re * v) / d;
        }
    }
}
