package org.panblas.ref.level3;

import org.panblas.ref.Team;

/**
 * Solves with a diagonal block of a triangle. The block is packed as the right factor of a product, groups of {@code nr}
 * rows of the triangle; {@code mr} vectors at a time are packed as the left factor. For each group in turn the kernel of
 * the product takes off what the solved elements contribute, in the packed vectors themselves, and a small kernel solves
 * with the group's own triangle.
 */
final class DSolveLeaf implements Team.Work {
    private static final DGemmKernel KERNEL = DProduct.KERNEL;
    private static final int MR = KERNEL.rows();
    private static final int NR = KERNEL.columns();
    private static final DSolveKernel SOLVE = DSolveKernel.best();
    /** By divisions, where a reciprocal would overflow or lose digits. */
    private static final DSolveKernel DIVIDE = new DSolveScalarKernel();

    private static final double[] NONE = {};

    private final Operand block = new Operand();
    private final Operand vectors = new Operand();
    private final double[] panels;
    private final double[] triangles;
    private final double[] inverses;
    private final Pool<double[]> lanes;

    private int n;
    private boolean lower;
    private DSolveKernel small = SOLVE;
    private double alpha;
    private double[] b = NONE;
    private int count;
    private int parts;

    DSolveLeaf(int order) {
        int groups = Math.ceilDiv(order, NR);
        panels = new double[groups * NR * order];
        triangles = new double[groups * NR * NR];
        inverses = new double[order];
        lanes = new Pool<>(() -> new double[groups * NR * MR]);
    }

    /** {@code X := alpha * T^-1 * X} for the diagonal block of {@code order} rows from {@code from}. */
    void solve(Triangular t, int from, int order, double factor, double[] a, double[] target) {
        n = order;
        lower = t.lower;
        alpha = factor;
        b = target;
        count = t.vectors;
        block.general(t.triangle(from, from), t.rowT, t.columnT, false);
        vectors.general(t.vector(from), t.columnX, t.rowX, false);
        boolean usable = true;
        for (int i = 0; i < n; i += NR) {
            usable &= pack(a, i, Math.min(NR, n - i), t.unit);
        }
        small = usable ? SOLVE : DIVIDE;
        parts = GemmDriver.threads((double) n * n * count);
        Team.run(parts, this);
        b = NONE;
    }

    /** Packs a group of rows of the triangle, and says whether all its reciprocals can be used. */
    private boolean pack(double[] a, int first, int rows, boolean unit) {
        int inner = lower ? 0 : first + rows;
        int depth = lower ? first : n - inner;
        DPack.pack(block, a, first, rows, inner, depth, NR, panels, first * n);
        DPack.scale(-1.0, panels, first * n, NR * depth);
        boolean usable = true;
        int start = block.offset + (lower ? first : first + rows - 1) * (block.outer + block.inner);
        int outer = lower ? block.outer : -block.outer;
        int step = lower ? block.inner : -block.inner;
        for (int i = 0; i < rows; i++) {
            int row = (first + i) * NR;
            for (int p = 0; p < i; p++) {
                triangles[row + p] = -a[start + i * outer + p * step];
            }
            double d = unit ? 1.0 : a[start + i * (outer + step)];
            triangles[row + i] = d;
            inverses[first + i] = 1 / d;
            usable &= Math.abs(d) >= Double.MIN_NORMAL && Math.abs(d) <= 1 / Double.MIN_NORMAL;
        }
        return usable;
    }

    @Override
    public void part(int index) {
        int all = Math.ceilDiv(count, MR);
        int end = Math.min(count, GemmDriver.share(all, index + 1, parts) * MR);
        double[] x = lanes.acquire();
        for (int w = GemmDriver.share(all, index, parts) * MR; w < end; w += MR) {
            int live = Math.min(MR, end - w);
            DPack.pack(vectors, b, w, live, 0, n, MR, x, 0);
            if (alpha != 1) {
                DPack.scale(alpha, x, 0, n * MR);
            }
            if (lower) {
                for (int i = 0; i < n; i += NR) {
                    group(x, i);
                }
            } else {
                for (int i = (n - 1) / NR * NR; i >= 0; i -= NR) {
                    group(x, i);
                }
            }
            DPack.unpack(vectors, b, w, live, n, MR, x);
        }
        lanes.release(x);
    }

    /** Solves a group of rows for the vectors in x, in which the rows it depends on are solved. */
    private void group(double[] x, int first) {
        int rows = Math.min(NR, n - first);
        int inner = lower ? 0 : first + rows;
        int depth = lower ? first : n - inner;
        if (depth > 0) {
            KERNEL.accumulate(depth, x, inner * MR, MR, panels, first * n, false, x, first * MR, MR);
        }
        int from = lower ? first : first + rows - 1;
        small.solve(rows, triangles, first * NR, inverses, first, x, from * MR, lower ? MR : -MR);
    }
}
