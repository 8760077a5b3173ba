package org.panblas.ref.level3;

/**
 * Solves with a small triangle. It and the vectors are copied into forward order, element by element of all vectors of
 * a chunk side by side, so that one kernel serves all sides, layouts and triangles.
 */
final class DSolveLeaf {
    private static final DSolveKernel KERNEL = DSolveKernel.best();
    /** Vectors solved at a time, a multiple of the kernel's width; more than the leaf, to pay for copying it. */
    private static final int CHUNK = Math.ceilDiv(64, KERNEL.width()) * KERNEL.width();

    private final double[] triangle;
    private final double[] vectors;

    DSolveLeaf(int order) {
        triangle = new double[order * order];
        vectors = new double[order * CHUNK];
    }

    /** {@code X := alpha * T^-1 * X} for the diagonal block of {@code n} rows from {@code from}. */
    void solve(Triangular t, int from, int n, double alpha, double[] a, double[] b) {
        int first = t.lower ? from : from + n - 1;
        int sense = t.lower ? 1 : -1;
        int start = t.triangle(first, first);
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < i; p++) {
                triangle[i * n + p] = -a[start + sense * (i * t.rowT + p * t.columnT)];
            }
            triangle[i * n + i] = t.unit ? 1 : a[start + sense * i * (t.rowT + t.columnT)];
        }
        int step = sense * t.rowX;
        for (int j = 0; j < t.vectors; j += CHUNK) {
            int live = Math.min(CHUNK, t.vectors - j);
            int width = Math.ceilDiv(live, KERNEL.width()) * KERNEL.width();
            int at = t.vector(first) + j * t.columnX;
            gather(b, at, step, t.columnX, n, live, width, alpha);
            KERNEL.solve(n, triangle, t.unit, vectors, width);
            scatter(b, at, step, t.columnX, n, live, width);
        }
    }

    private void gather(double[] b, int at, int step, int column, int n, int live, int width, double alpha) {
        for (int i = 0; i < n; i++) {
            for (int w = 0; w < live; w++) {
                vectors[i * width + w] = alpha * b[at + i * step + w * column];
            }
            for (int w = live; w < width; w++) {
                vectors[i * width + w] = 0.0;
            }
        }
    }

    private void scatter(double[] b, int at, int step, int column, int n, int live, int width) {
        for (int i = 0; i < n; i++) {
            for (int w = 0; w < live; w++) {
                b[at + i * step + w * column] = vectors[i * width + w];
            }
        }
    }
}
