package org.panblas.ref.level3;

/**
 * The recursion of the triangular routines, free of element types. A triangle is cut in two: of the two halves of the
 * vectors, the off-diagonal block makes the <em>target</em> depend on the <em>source</em> (the second half on the first
 * in a lower triangle, the first on the second in an upper one). All but the leaves is one general product a level.
 */
final class TriangleDriver {
    private TriangleDriver() {}

    /** What the recursion calls; indices are into the whole triangle. */
    interface Steps {
        /** Treats a diagonal block. */
        void leaf(int from, int size, boolean fresh);

        /** Adds to (or takes from) the target's vectors the off-diagonal block times the source's vectors. */
        void update(int target, int rows, int source, int depth, boolean fresh);
    }

    /** The order of a solution: the source must be known before the target. A block is fresh until first written. */
    static void solve(Steps steps, boolean lower, int from, int size, int leaf, boolean fresh) {
        if (size <= leaf) {
            steps.leaf(from, size, fresh);
            return;
        }
        int half = half(size, leaf);
        int rest = size - half;
        if (lower) {
            solve(steps, true, from, half, leaf, fresh);
            steps.update(from + half, rest, from, half, fresh);
            solve(steps, true, from + half, rest, leaf, false);
        } else {
            solve(steps, false, from + half, rest, leaf, fresh);
            steps.update(from, half, from + half, rest, fresh);
            solve(steps, false, from, half, leaf, false);
        }
    }

    /** The order of a product in place: the target must be done before the source is overwritten. */
    static void multiply(Steps steps, boolean lower, int from, int size, int leaf) {
        if (size <= leaf) {
            steps.leaf(from, size, true);
            return;
        }
        int half = half(size, leaf);
        int rest = size - half;
        if (lower) {
            multiply(steps, true, from + half, rest, leaf);
            steps.update(from + half, rest, from, half, true);
            multiply(steps, true, from, half, leaf);
        } else {
            multiply(steps, false, from, half, leaf);
            steps.update(from, half, from + half, rest, true);
            multiply(steps, false, from + half, rest, leaf);
        }
    }

    /** About half, a multiple of the leaf, so that at most one leaf of the whole is short. */
    private static int half(int size, int leaf) {
        return Math.ceilDiv(Math.ceilDiv(size, leaf), 2) * leaf;
    }
}
