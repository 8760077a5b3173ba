package org.panblas.ref.level2;

/**
 * Triangles of eight rows on the diagonal of a full matrix, by halves in registers: sums that went through x would wait for each
 * other's stores, and calls for less than eight elements cost more than their arithmetic. In the private methods a
 * triangle is lower: one that is not is read from its other end, with negative steps. Element (i, j) is
 * {@code a[corner + i * row + j * column]} there, and element i of the vector {@code x[first + i * step]}.
 */
final class DTriangle {
    /** That of a wide panel, which does the rest of these columns. */
    static final int ORDER = DPanelLoops.WIDE;

    private static final int HALF = ORDER / 2;
    private static final int LAST = ORDER - 1;

    private DTriangle() {}

    /** {@code x := op(T) * x}, where {@code a[corner]} is the first element of T. */
    static void multiply(
            boolean lower,
            boolean transposed,
            boolean unit,
            double[] a,
            int corner,
            int ld,
            double[] x,
            int first,
            int step) {
        int row = transposed ? ld : 1;
        int column = transposed ? 1 : ld;
        if (lower != transposed) {
            multiplyLower(unit, a, corner, row, column, x, first, step);
        } else {
            multiplyLower(unit, a, corner + LAST * (ld + 1), -row, -column, x, first + LAST * step, -step);
        }
    }

    /** {@code x := op(T)^-1 * x}, where {@code a[corner]} is the first element of T. */
    static void solve(
            boolean lower,
            boolean transposed,
            boolean unit,
            double[] a,
            int corner,
            int ld,
            double[] x,
            int first,
            int step) {
        int row = transposed ? ld : 1;
        int column = transposed ? 1 : ld;
        boolean skips = !transposed;
        if (lower != transposed) {
            solveLower(unit, skips, a, corner, row, column, x, first, step);
        } else {
            solveLower(unit, skips, a, corner + LAST * (ld + 1), -row, -column, x, first + LAST * step, -step);
        }
    }

    private static void multiplyLower(
            boolean unit, double[] a, int corner, int row, int column, double[] x, int first, int step) {
        int square = corner + HALF * row;
        int second = first + HALF * step;
        multiplyHalf(unit, a, square + HALF * column, row, column, x, second, step);
        addSquare(1, a, square, row, column, x, first, second, step);
        multiplyHalf(unit, a, corner, row, column, x, first, step);
    }

    /** A zero is not divided where {@code skips} says so: where Netlib goes by columns. */
    private static void solveLower(
            boolean unit, boolean skips, double[] a, int corner, int row, int column, double[] x, int first, int step) {
        int square = corner + HALF * row;
        int second = first + HALF * step;
        solveHalf(unit, skips, a, corner, row, column, x, first, step);
        addSquare(-1, a, square, row, column, x, first, second, step);
        solveHalf(unit, skips, a, square + HALF * column, row, column, x, second, step);
    }

    private static void multiplyHalf(
            boolean unit, double[] a, int corner, int row, int column, double[] x, int first, int step) {
        int row1 = corner + row;
        int row2 = row1 + row;
        int row3 = row2 + row;
        double x0 = x[first];
        double x1 = x[first + step];
        double x2 = x[first + 2 * step];
        double x3 = x[first + 3 * step];
        double y0 = unit ? x0 : a[corner] * x0;
        double y1 = unit ? x1 : a[row1 + column] * x1;
        double y2 = unit ? x2 : a[row2 + 2 * column] * x2;
        double y3 = unit ? x3 : a[row3 + 3 * column] * x3;
        x[first] = y0;
        x[first + step] = a[row1] * x0 + y1;
        x[first + 2 * step] = a[row2] * x0 + (a[row2 + column] * x1 + y2);
        x[first + 3 * step] = (a[row3] * x0 + a[row3 + column] * x1) + (a[row3 + 2 * column] * x2 + y3);
    }

    /** Adds alpha times the product of the four by four elements from {@code corner} on with the first half to the second. */
    private static void addSquare(
            double alpha, double[] a, int corner, int row, int column, double[] x, int first, int second, int step) {
        double x0 = alpha * x[first];
        double x1 = alpha * x[first + step];
        double x2 = alpha * x[first + 2 * step];
        double x3 = alpha * x[first + 3 * step];
        for (int i = 0; i < HALF; i++) {
            int at = corner + i * row;
            int to = second + i * step;
            x[to] += (a[at] * x0 + a[at + column] * x1) + (a[at + 2 * column] * x2 + a[at + 3 * column] * x3);
        }
    }

    private static void solveHalf(
            boolean unit, boolean skips, double[] a, int corner, int row, int column, double[] x, int first, int step) {
        int row1 = corner + row;
        int row2 = row1 + row;
        int row3 = row2 + row;
        double x0 = x[first];
        double x1 = x[first + step];
        double x2 = x[first + 2 * step];
        double x3 = x[first + 3 * step];
        x0 = unit || (skips && x0 == 0) ? x0 : x0 / a[corner];
        x1 -= a[row1] * x0;
        x1 = unit || (skips && x1 == 0) ? x1 : x1 / a[row1 + column];
        x2 -= a[row2] * x0 + a[row2 + column] * x1;
        x2 = unit || (skips && x2 == 0) ? x2 : x2 / a[row2 + 2 * column];
        x3 -= (a[row3] * x0 + a[row3 + column] * x1) + a[row3 + 2 * column] * x2;
        x3 = unit || (skips && x3 == 0) ? x3 : x3 / a[row3 + 3 * column];
        x[first] = x0;
        x[first + step] = x1;
        x[first + 2 * step] = x2;
        x[first + 3 * step] = x3;
    }
}
