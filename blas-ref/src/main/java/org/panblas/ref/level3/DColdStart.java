package org.panblas.ref.level3;

/**
 * Cuts the first calls of a kernel into short ones. The compiler counts calls sooner than it looks at loops, and as long as a
 * vector kernel is interpreted every vector is an object and takes about a microsecond: the sums of a tile are some
 * milliseconds, of which it would let a hundred pass. The results are the same, bit for bit: what a call stores the next one
 * goes on with.
 */
final class DColdStart {
    /** The length of the sums of a short call: enough that loads and stores of the tile are not most of it. */
    private static final int SHORT = 8;

    /**
     * Shorter sums are not cut. A kernel that is compiled after many short calls is 8 % slower in products of order 64: programs
     * that make these get another one.
     */
    private static final int LONG = 128;

    /** After so many calls the server compiler begins its work, whatever was in them ({@code Tier4InvocationThreshold}). */
    private static final int CALLS = 5_500;

    /** Calls that are still to be made, about: threads count together without waiting for each other. */
    private static int left = CALLS;

    private DColdStart() {}

    /** Counts a call, and tells whether one with sums of this length is to be cut. */
    static boolean cuts(int depth) {
        if (left <= 0) {
            return false;
        }
        left--;
        return depth > LONG;
    }

    /** {@link DGemmKernel#accumulate} in calls of {@link #SHORT} steps. */
    static void accumulate(
            DGemmKernel kernel,
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            double[] b,
            int offsetB,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        int columns = kernel.columns();
        boolean first = fresh;
        int done = 0;
        do {
            int steps = Math.min(SHORT, depth - done);
            int fromA = offsetA + done * strideA;
            int fromB = offsetB + done * columns;
            kernel.accumulate(steps, a, fromA, strideA, b, fromB, first, c, offsetC, ldc);
            first = false;
            done += steps;
            left--;
        } while (done < depth);
    }
}
