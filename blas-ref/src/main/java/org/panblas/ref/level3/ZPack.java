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
        int at = offset;
        for (int w = 0; w < count; w += panel) {
            int live = Math.min(panel, count - w);
            panel(x, source, first + w, live, inner, depth, panel, packed, at);
            at += 2 * panel * depth;
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
        Arrays.fill(packed, at, at + 2 * depth * panel, 0.0);
        for (int p = 0; p < depth; p++) {
            for (int w = 0; w < live; w++) {
                element(x, source, first + w, inner + p, packed, at + 2 * (p * panel + w));
            }
        }
    }

    /** Packs one element into a place that is zero. */
    private static void element(Operand x, double[] source, int w, int d, double[] packed, int to) {
        boolean stored = w == d || (d < w) == x.below;
        int from = 2 * (x.offset + (stored ? w * x.outer + d * x.inner : d * x.outer + w * x.inner));
        switch (x.shape) {
            case TRIANGULAR -> {
                if (w == d && x.unit) {
                    packed[to] = 1.0;
                } else if (stored) {
                    packed[to] = source[from];
                    packed[to + 1] = x.conjugate ? -source[from + 1] : source[from + 1];
                }
            }
            case HERMITIAN -> {
                packed[to] = source[from];
                if (w != d) {
                    packed[to + 1] = stored ? source[from + 1] : -source[from + 1];
                }
            }
            case SYMMETRIC, GENERAL -> {
                packed[to] = source[from];
                packed[to + 1] = source[from + 1];
            }
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
