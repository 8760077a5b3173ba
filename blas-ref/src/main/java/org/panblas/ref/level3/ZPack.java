package org.panblas.ref.level3;

import java.util.Arrays;

/**
 * Packs blocks of a complex factor into panels: {@code panel} outer indices side by side for each inner index, each a
 * real and an imaginary part, zeros where the last panel is short. To a kernel that is a real panel of twice the width.
 */
final class ZPack {
    private ZPack() {}

    /** The room that a packed block takes. */
    static int size(int outer, int depth, int panel) {
        return Math.ceilDiv(outer, panel) * panel * depth * 2;
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
        int slice = x.outer == 1 ? DPack.SLICE : depth;
        for (int d = 0; d < depth; d += slice) {
            int lines = Math.min(slice, depth - d);
            int at = offset + 2 * d * panel;
            for (int w = 0; w < count; w += panel) {
                int live = Math.min(panel, count - w);
                panel(x, source, first + w, live, inner + d, lines, panel, packed, at);
                at += 2 * panel * depth;
            }
        }
    }

    /** Writes a panel of {@code live} outer and {@code depth} inner indices back to where it was packed from. */
    static void unpack(Operand x, double[] target, int first, int live, int depth, int panel, double[] packed) {
        int at = x.offset + first * x.outer;
        for (int p = 0; p < depth; p++) {
            int from = 2 * p * panel;
            int to = 2 * (at + p * x.inner);
            for (int w = 0; w < live; w++) {
                target[to + 2 * w * x.outer] = packed[from + 2 * w];
                target[to + 2 * w * x.outer + 1] = packed[from + 2 * w + 1];
            }
        }
    }

    /** Multiplies a packed block by alpha. */
    static void scale(double alphaRe, double alphaIm, double[] packed, int offset, int size) {
        for (int i = offset; i < offset + size; i += 2) {
            double re = packed[i];
            packed[i] = alphaRe * re - alphaIm * packed[i + 1];
            packed[i + 1] = alphaRe * packed[i + 1] + alphaIm * re;
        }
    }

    private static void panel(
            Operand x, double[] source, int first, int live, int inner, int depth, int panel, double[] packed, int at) {
        if (x.shape == Operand.Shape.GENERAL) {
            int from = x.offset + first * x.outer + inner * x.inner;
            copy(source, from, x.outer, x.inner, x.conjugate, live, depth, panel, packed, at);
            return;
        }
        // Inner indices below the panel's outer ones, those that cross the diagonal, those above it.
        int cross = Math.clamp((long) first - inner, 0, depth);
        int above = Math.clamp((long) first + live - inner, 0, depth);
        int step = 2 * panel;
        side(x, source, first, inner, x.below, live, cross, panel, packed, at);
        diagonal(x, source, first, inner + cross, live, above - cross, panel, packed, at + cross * step);
        side(x, source, first, inner + above, !x.below, live, depth - above, panel, packed, at + above * step);
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
            copy(source, from, x.outer, x.inner, x.conjugate, live, depth, panel, packed, at);
        } else if (x.shape == Operand.Shape.TRIANGULAR) {
            Arrays.fill(packed, at, at + 2 * depth * panel, 0.0);
        } else {
            int from = x.offset + first * x.inner + inner * x.outer;
            boolean conjugate = x.shape == Operand.Shape.HERMITIAN;
            copy(source, from, x.inner, x.outer, conjugate, live, depth, panel, packed, at);
        }
    }

    private static void diagonal(
            Operand x, double[] source, int first, int inner, int live, int depth, int panel, double[] packed, int at) {
        if (x.shape == Operand.Shape.TRIANGULAR) {
            triangle(x, source, first, inner, live, depth, panel, packed, at);
            return;
        }
        Arrays.fill(packed, at, at + 2 * depth * panel, 0.0);
        for (int p = 0; p < depth; p++) {
            for (int w = 0; w < live; w++) {
                mirrored(x, source, first + w, inner + p, packed, at + 2 * (p * panel + w));
            }
        }
    }

    /** Copies the whole square, which is faster than to choose, and then clears what does not count. */
    private static void triangle(
            Operand x, double[] source, int first, int inner, int live, int depth, int panel, double[] packed, int at) {
        int from = x.offset + first * x.outer + inner * x.inner;
        copy(source, from, x.outer, x.inner, x.conjugate, live, depth, panel, packed, at);
        for (int p = 0; p < depth; p++) {
            int to = at + 2 * p * panel;
            int diagonal = inner + p - first;
            if (x.below) {
                Arrays.fill(packed, to, to + 2 * Math.clamp(diagonal, 0, panel), 0.0);
            } else {
                Arrays.fill(packed, to + 2 * Math.clamp(diagonal + 1L, 0, panel), to + 2 * panel, 0.0);
            }
            if (x.unit && diagonal >= 0 && diagonal < live) {
                packed[to + 2 * diagonal] = 1.0;
                packed[to + 2 * diagonal + 1] = 0.0;
            }
        }
    }

    /** Packs an element of a mirrored operand into a place that is zero. */
    private static void mirrored(Operand x, double[] source, int w, int d, double[] packed, int to) {
        boolean stored = w == d || (d < w) == x.below;
        int from = 2 * (x.offset + (stored ? w * x.outer + d * x.inner : d * x.outer + w * x.inner));
        packed[to] = source[from];
        if (x.shape == Operand.Shape.SYMMETRIC) {
            packed[to + 1] = source[from + 1];
        } else if (w != d) {
            packed[to + 1] = stored ? source[from + 1] : -source[from + 1];
        }
    }

    /** Packs a rectangle of stored elements. */
    private static void copy(
            double[] source,
            int from,
            int outer,
            int inner,
            boolean conjugate,
            int live,
            int depth,
            int panel,
            double[] packed,
            int at) {
        if (live < panel) {
            Arrays.fill(packed, at, at + 2 * depth * panel, 0.0);
        }
        if (outer == 1) {
            DPack.copy(source, 2 * from, 1, 2 * inner, 2 * live, depth, 2 * panel, packed, at);
        } else {
            for (int w = 0; w < live; w++) {
                int start = 2 * (from + w * outer);
                int to = at + 2 * w;
                for (int p = 0; p < depth; p++) {
                    packed[to + 2 * p * panel] = source[start + 2 * p * inner];
                    packed[to + 2 * p * panel + 1] = source[start + 2 * p * inner + 1];
                }
            }
        }
        if (conjugate) {
            for (int i = at + 1; i < at + 2 * depth * panel; i += 2) {
                packed[i] = -packed[i];
            }
        }
    }
}
