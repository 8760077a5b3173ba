package org.panblas.ref.level3;

import java.util.Arrays;
import org.panblas.ref.VectorSupport;

/**
 * Packs blocks of a factor into panels: {@code panel} outer indices side by side for each inner index, zeros where the
 * last panel is short. Since both factors are seen by outer and inner index, one packer serves both.
 */
final class DPack {
    private static final DPackLoops LOOPS = VectorSupport.enabled() ? new DPackVectorLoops() : new DPackScalarLoops();

    /**
     * Lines across the panels that are packed for all panels in turn: neighbours in memory are fetched together, and each
     * line may be in a page of its own.
     */
    static final int SLICE = 64;

    private DPack() {}

    /** The room that a packed block takes. */
    static int size(int outer, int depth, int panel) {
        return Math.ceilDiv(outer, panel) * panel * depth;
    }

    /** Packs the outer indices from {@code first} and the inner ones from {@code inner} into the place at {@code offset}. */
    static void pack(
            Operand x,
            double[] source,
            int first,
            int count,
            int inner,
            int depth,
            int panel,
            double[] packed,
            int offset) {
        int slice = x.outer == 1 ? SLICE : depth;
        for (int d = 0; d < depth; d += slice) {
            int lines = Math.min(slice, depth - d);
            int at = offset + d * panel;
            for (int w = 0; w < count; w += panel) {
                int live = Math.min(panel, count - w);
                panel(x, source, first + w, live, inner + d, lines, panel, packed, at);
                at += panel * depth;
            }
        }
    }

    /** Writes a panel of {@code live} outer and {@code depth} inner indices back to where it was packed from. */
    static void unpack(Operand x, double[] target, int first, int live, int depth, int panel, double[] packed) {
        int at = x.offset + first * x.outer;
        if (x.inner == 1) {
            LOOPS.transpose(packed, 0, panel, depth, live, target, at, x.outer);
        } else {
            LOOPS.copy(packed, 0, panel, live, depth, target, at, x.inner);
        }
    }

    /** Multiplies a packed block by alpha. */
    static void scale(double alpha, double[] packed, int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            packed[i] *= alpha;
        }
    }

    private static void panel(
            Operand x, double[] source, int first, int live, int inner, int depth, int panel, double[] packed, int at) {
        int direct = x.offset + first * x.outer + inner * x.inner;
        if (x.shape == Operand.Shape.GENERAL) {
            copy(source, direct, x.outer, x.inner, live, depth, panel, packed, at);
            return;
        }
        // Inner indices below the panel's outer ones, those that cross the diagonal, those above it.
        int cross = Math.clamp((long) first - inner, 0, depth);
        int above = Math.clamp((long) first + live - inner, 0, depth);
        side(x, source, first, inner, x.below, live, cross, panel, packed, at);
        diagonal(x, source, first, inner + cross, live, above - cross, panel, packed, at + cross * panel);
        side(x, source, first, inner + above, !x.below, live, depth - above, panel, packed, at + above * panel);
    }

    /** A part of a panel on one side of the diagonal: stored there, mirrored, or zero. */
    private static void side(
            Operand x,
            double[] source,
            int first,
            int inner,
            boolean stored,
            int live,
            int depth,
            int panel,
            double[] packed,
            int at) {
        if (depth == 0) {
            return;
        }
        if (stored) {
            int from = x.offset + first * x.outer + inner * x.inner;
            copy(source, from, x.outer, x.inner, live, depth, panel, packed, at);
        } else if (x.shape == Operand.Shape.TRIANGULAR) {
            Arrays.fill(packed, at, at + depth * panel, 0.0);
        } else {
            int from = x.offset + first * x.inner + inner * x.outer;
            copy(source, from, x.inner, x.outer, live, depth, panel, packed, at);
        }
    }

    private static void diagonal(
            Operand x, double[] source, int first, int inner, int live, int depth, int panel, double[] packed, int at) {
        if (x.shape == Operand.Shape.TRIANGULAR) {
            triangle(x, source, first, inner, live, depth, panel, packed, at);
            return;
        }
        for (int p = 0; p < depth; p++) {
            int d = inner + p;
            for (int w = 0; w < panel; w++) {
                packed[at + p * panel + w] = w < live ? mirrored(x, source, first + w, d) : 0.0;
            }
        }
    }

    /** Copies the whole square, which is faster than to choose, and then clears what does not count. */
    private static void triangle(
            Operand x, double[] source, int first, int inner, int live, int depth, int panel, double[] packed, int at) {
        int from = x.offset + first * x.outer + inner * x.inner;
        copy(source, from, x.outer, x.inner, live, depth, panel, packed, at);
        for (int p = 0; p < depth; p++) {
            int to = at + p * panel;
            int diagonal = inner + p - first;
            if (x.below) {
                Arrays.fill(packed, to, to + Math.clamp(diagonal, 0, panel), 0.0);
            } else {
                Arrays.fill(packed, to + Math.clamp(diagonal + 1L, 0, panel), to + panel, 0.0);
            }
            if (x.unit && diagonal >= 0 && diagonal < live) {
                packed[to + diagonal] = 1.0;
            }
        }
    }

    private static double mirrored(Operand x, double[] source, int w, int d) {
        boolean stored = w == d || (d < w) == x.below;
        return stored ? source[x.offset + w * x.outer + d * x.inner] : source[x.offset + d * x.outer + w * x.inner];
    }

    /** Packs a rectangle of stored elements. */
    static void copy(
            double[] source, int from, int outer, int inner, int live, int depth, int panel, double[] packed, int at) {
        if (live < panel) {
            Arrays.fill(packed, at, at + depth * panel, 0.0);
        }
        if (outer == 1) {
            LOOPS.copy(source, from, inner, live, depth, packed, at, panel);
            return;
        }
        if (inner == 1) {
            LOOPS.transpose(source, from, outer, live, depth, packed, at, panel);
            return;
        }
        for (int p = 0; p < depth; p++) {
            for (int w = 0; w < live; w++) {
                packed[at + p * panel + w] = source[from + p * inner + w * outer];
            }
        }
    }
}
