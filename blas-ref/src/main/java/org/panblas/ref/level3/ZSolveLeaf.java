package org.panblas.ref.level3;

import org.panblas.ref.Team;

/**
 * Solves with a diagonal block of a complex triangle. The block is packed as the right factor of a product, groups of
 * {@code nr} rows of the triangle; {@code mr} vectors at a time are packed as the left factor. For each group in turn the
 * kernel of the product takes off what the solved elements contribute, in the packed vectors themselves, and a small
 * kernel solves with the group's own triangle.
 */
final class ZSolveLeaf implements Team.Work {
    private static final DGemmKernel KERNEL = ZProduct.KERNEL;
    private static final int MR = KERNEL.rows() / 2;
    private static final int NR = KERNEL.columns() / 2;
    private static final ZSolveKernel SOLVE = ZSolveKernel.best();
    private static final double[] NONE = {};

    private final Operand block = new Operand();
    private final Operand vectors = new Operand();
    private final double[] panels;
    private final double[] triangles;
    private final double[] divisors;
    private final Pool<Lane> lanes;

    private int n;
    private boolean lower;
    private boolean unit;
    private double alphaRe;
    private double alphaIm;
    private double[] b = NONE;
    private int count;
    private int parts;

    ZSolveLeaf(int order) {
        int groups = Math.ceilDiv(order, NR);
        panels = new double[2 * groups * NR * order];
        triangles = new double[2 * groups * NR * NR];
        divisors = new double[3 * order];
        lanes = new Pool<>(() -> new Lane(groups * NR));
    }

    /** What one thread needs: packed vectors, and a tile for the two parts of a product. */
    private static final class Lane {
        final double[] x;
        final double[] tile = new double[4 * MR * NR];

        Lane(int rows) {
            x = new double[2 * MR * rows];
        }
    }

    /** {@code X := alpha * T^-1 * X} for the diagonal block of {@code order} rows from {@code from}. */
    void solve(Triangular t, int from, int order, double factorRe, double factorIm, double[] a, double[] target) {
        n = order;
        lower = t.lower;
        unit = t.unit;
        alphaRe = factorRe;
        alphaIm = factorIm;
        b = target;
        count = t.vectors;
        block.general(t.triangle(from, from), t.rowT, t.columnT, t.conjugate);
        vectors.general(t.vector(from), t.columnX, t.rowX, false);
        for (int i = 0; i < n; i += NR) {
            pack(a, i, Math.min(NR, n - i));
        }
        parts = GemmDriver.threads(4.0 * n * n * count);
        Team.run(parts, this);
        b = NONE;
    }

    /** Packs a group of rows of the triangle. */
    private void pack(double[] a, int first, int rows) {
        int inner = lower ? 0 : first + rows;
        int depth = lower ? first : n - inner;
        ZPack.pack(block, a, first, rows, inner, depth, NR, panels, 2 * first * n);
        ZPack.scale(-1.0, 0.0, panels, 2 * first * n, 2 * NR * depth);
        int start = block.offset + (lower ? first : first + rows - 1) * (block.outer + block.inner);
        int outer = lower ? block.outer : -block.outer;
        int step = lower ? block.inner : -block.inner;
        double sign = block.conjugate ? -1 : 1;
        for (int i = 0; i < rows; i++) {
            int row = 2 * (first + i) * NR;
            for (int p = 0; p < i; p++) {
                int at = 2 * (start + i * outer + p * step);
                triangles[row + 2 * p] = -a[at];
                triangles[row + 2 * p + 1] = -sign * a[at + 1];
            }
            if (!unit) {
                int at = 2 * (start + i * (outer + step));
                divisor(first + i, a[at], sign * a[at + 1]);
            }
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

    @Override
    public void part(int index) {
        int all = Math.ceilDiv(count, MR);
        int end = Math.min(count, GemmDriver.share(all, index + 1, parts) * MR);
        Lane lane = lanes.acquire();
        for (int w = GemmDriver.share(all, index, parts) * MR; w < end; w += MR) {
            int live = Math.min(MR, end - w);
            ZPack.pack(vectors, b, w, live, 0, n, MR, lane.x, 0);
            if (alphaRe != 1 || alphaIm != 0) {
                ZPack.scale(alphaRe, alphaIm, lane.x, 0, 2 * n * MR);
            }
            if (lower) {
                for (int i = 0; i < n; i += NR) {
                    group(lane, i);
                }
            } else {
                for (int i = (n - 1) / NR * NR; i >= 0; i -= NR) {
                    group(lane, i);
                }
            }
            ZPack.unpack(vectors, b, w, live, n, MR, lane.x);
        }
        lanes.release(lane);
    }

    /** Solves a group of rows for the vectors of a lane, in which the rows it depends on are solved. */
    private void group(Lane lane, int first) {
        int rows = Math.min(NR, n - first);
        int inner = lower ? 0 : first + rows;
        int depth = lower ? first : n - inner;
        double[] x = lane.x;
        if (depth > 0) {
            KERNEL.accumulate(depth, x, 2 * inner * MR, 2 * MR, panels, 2 * first * n, true, lane.tile, 0, 2 * MR);
            KERNEL.mergeComplex(1, 0, lane.tile, 1, 0, x, first * MR, MR);
        }
        int from = (lower ? first : first + rows - 1) * MR;
        SOLVE.solve(rows, triangles, first * NR, unit, divisors, first, x, from, lower ? MR : -MR);
    }
}
