package org.panblas.ref.level3;

/**
 * Solves with a small complex triangle. It and the vectors are copied into forward order, element by element of all
 * vectors of a chunk side by side, so that one kernel serves all sides, layouts and triangles.
 */
final class ZSolveLeaf {
    private static final ZSolveKernel KERNEL = ZSolveKernel.best();
    /** Vectors solved at a time, a multiple of the kernel's width; more than the leaf, to pay for copying it. */
    private static final int CHUNK = Math.ceilDiv(64, KERNEL.width()) * KERNEL.width();

    private final double[] triangle;
    private final double[] divisors;
    private final double[] vectors;

    ZSolveLeaf(int order) {
        triangle = new double[2 * order * order];
        divisors = new double[3 * order];
        vectors = new double[2 * order * CHUNK];
    }

    /** {@code X := alpha * T^-1 * X} for the diagonal block of {@code n} rows from {@code from}. */
    void solve(Triangular t, int from, int n, double alphaRe, double alphaIm, double[] a, double[] b) {
        int first = t.lower ? from : from + n - 1;
        int sense = t.lower ? 1 : -1;
        int start = t.triangle(first, first);
        double sign = t.conjugate ? -1 : 1;
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < i; p++) {
                int at = 2 * (start + sense * (i * t.rowT + p * t.columnT));
                triangle[2 * (i * n + p)] = -a[at];
                triangle[2 * (i * n + p) + 1] = -sign * a[at + 1];
            }
            if (!t.unit) {
                int at = 2 * (start + sense * i * (t.rowT + t.columnT));
                divisor(i, a[at], sign * a[at + 1]);
            }
        }
        int step = sense * t.rowX;
        for (int j = 0; j < t.vectors; j += CHUNK) {
            int live = Math.min(CHUNK, t.vectors - j);
            int width = Math.ceilDiv(live, KERNEL.width()) * KERNEL.width();
            int at = t.vector(first) + j * t.columnX;
            gather(b, at, step, t.columnX, n, live, width, alphaRe, alphaIm);
            KERNEL.solve(n, triangle, t.unit, divisors, vectors, width);
            scatter(b, at, step, t.columnX, n, live, width);
        }
    }

    /** Smith's division (CACM 5, 1962) prepared for many numerators: see {@link ZSolveKernel#solve}. */
    private void divisor(int i, double re, double im) {
        boolean wide = Math.abs(re) >= Math.abs(im);
        double ratio = wide ? im / re : re / im;
        divisors[3 * i] = wide ? 1 : ratio;
        divisors[3 * i + 1] = wide ? ratio : 1;
        divisors[3 * i + 2] = wide ? re + im * ratio : im + re * ratio;
    }

    private void gather(
            double[] b, int at, int step, int column, int n, int live, int width, double alphaRe, double alphaIm) {
        boolean scaled = alphaRe != 1 || alphaIm != 0;
        for (int i = 0; i < n; i++) {
            int to = 2 * i * width;
            for (int w = 0; w < width; w++) {
                int from = 2 * (at + i * step + w * column);
                double re = w < live ? b[from] : 0;
                double im = w < live ? b[from + 1] : 0;
                vectors[to + w] = scaled ? alphaRe * re - alphaIm * im : re;
                vectors[to + width + w] = scaled ? alphaRe * im + alphaIm * re : im;
            }
        }
    }

    private void scatter(double[] b, int at, int step, int column, int n, int live, int width) {
        for (int i = 0; i < n; i++) {
            int from = 2 * i * width;
            for (int w = 0; w < live; w++) {
                int to = 2 * (at + i * step + w * column);
                b[to] = vectors[from + w];
                b[to + 1] = vectors[from + width + w];
            }
        }
    }
}
