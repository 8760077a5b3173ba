package org.panblas.ref.level3;

import java.util.Arrays;

/** {@code C := beta * C} on a region of a matrix. */
final class DScale {
    private DScale() {}

    /** Scales the region; {@code beta = 0} writes zeros without reading, {@code beta = 1} touches nothing. */
    static void scale(Region region, int m, int n, double beta, double[] c, int offset, int row, int column) {
        if (beta == 1) {
            return;
        }
        if (row > column) {
            scale(region.transposed(), n, m, beta, c, offset, column, row);
            return;
        }
        for (int j = 0; j < n; j++) {
            int start = region.start(0, j);
            int end = region.end(m, j);
            if (start < end) {
                line(end - start, beta, c, offset + start * row + j * column, row);
            }
        }
    }

    private static void line(int n, double beta, double[] c, int from, int step) {
        if (beta == 0 && step == 1) {
            Arrays.fill(c, from, from + n, 0.0);
        } else if (beta == 0) {
            for (int i = 0; i < n; i++) {
                c[from + i * step] = 0.0;
            }
        } else {
            for (int i = 0; i < n; i++) {
                c[from + i * step] *= beta;
            }
        }
    }
}
