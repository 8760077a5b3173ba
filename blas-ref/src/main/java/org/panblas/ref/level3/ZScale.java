package org.panblas.ref.level3;

import java.util.Arrays;

/** {@code C := beta * C} on a region of a complex matrix. */
final class ZScale {
    private ZScale() {}

    /** Scales the region; {@code beta = 0} writes zeros without reading, {@code beta = 1} touches nothing. */
    static void scale(
            Region region, int m, int n, double betaRe, double betaIm, double[] c, int offset, int row, int column) {
        if (betaRe == 1 && betaIm == 0) {
            return;
        }
        if (row > column) {
            scale(region.transposed(), n, m, betaRe, betaIm, c, offset, column, row);
            return;
        }
        for (int j = 0; j < n; j++) {
            int start = region.start(0, j);
            int end = region.end(m, j);
            if (start < end) {
                line(end - start, betaRe, betaIm, c, 2 * (offset + start * row + j * column), 2 * row);
            }
        }
    }

    /** Sets the imaginary parts of the diagonal of an n × n matrix to zero. */
    static void realDiagonal(int n, double[] c, int offset, int ld) {
        for (int i = 0; i < n; i++) {
            c[2 * (offset + i * (ld + 1)) + 1] = 0.0;
        }
    }

    private static void line(int n, double betaRe, double betaIm, double[] c, int from, int step) {
        if (betaRe == 0 && betaIm == 0 && step == 2) {
            Arrays.fill(c, from, from + 2 * n, 0.0);
            return;
        }
        for (int i = 0; i < n; i++) {
            int at = from + i * step;
            double re = c[at];
            double im = c[at + 1];
            if (betaIm != 0) {
                c[at] = betaRe * re - betaIm * im;
                c[at + 1] = betaRe * im + betaIm * re;
            } else if (betaRe != 0) {
                c[at] = betaRe * re;
                c[at + 1] = betaRe * im;
            } else {
                c[at] = 0.0;
                c[at + 1] = 0.0;
            }
        }
    }
}
