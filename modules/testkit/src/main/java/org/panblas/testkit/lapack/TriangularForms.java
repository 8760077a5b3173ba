package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;

/**
 * Data for routines that take Schur forms: real eigenvalues in (2, 4) in random order; for real routines every third
 * pair of rows is a standard block with complex ones.
 */
final class TriangularForms {
    private TriangularForms() {}

    /** Whether a block of order 2 begins in row j. */
    static boolean block(Call call, int n, int j) {
        return !call.precision().complex() && j % 3 == 1 && j + 1 < n;
    }

    /** An element; {@code number} is even on (-1, 1). */
    static double element(Call call, int n, int i, int j, double number) {
        if (i > j) {
            return i == j + 1 && block(call, n, j) ? -1 : 0;
        }
        if (i == j) {
            // Far apart from each other, and equal within a block.
            int row = i > 0 && block(call, n, i - 1) ? i - 1 : i;
            return 2 + 2.0 * (row * 7 % Math.max(1, n)) / n;
        }
        return j == i + 1 && block(call, n, i) ? 0.5 : number / n;
    }
}
