package org.panblas.ref.lapack.linear;

import org.panblas.ref.level1.ZSum;

/** Row and column scalings that make the largest element of every row and column one (LAPACK {@code zgeequ}). */
public final class ZGeequ {
    private ZGeequ() {}

    /**
     * Finds r and c such that r(i) * a(i, j) * c(j) has |re| + |im| at most 1, and 1 in every row and column.
     *
     * @param rowcnd receives the ratio of the smallest r to the largest; from 0.1 on scaling rows is not worth while, if
     *     amax is neither near overflow nor near underflow
     * @param colcnd the same for c
     * @param amax receives the largest |re| + |im|
     * @return 0, i <= m where row i is zero, or m + j where column j is zero
     */
    public static int geequ(
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] r,
            int offsetR,
            double[] c,
            int offsetC,
            double[] rowcnd,
            int offsetRowcnd,
            double[] colcnd,
            int offsetColcnd,
            double[] amax,
            int offsetAmax) {
        amax[offsetAmax] = 0;
        rowcnd[offsetRowcnd] = 1;
        colcnd[offsetColcnd] = 1;
        if (m == 0 || n == 0) {
            return 0;
        }
        for (int i = 0; i < m; i++) {
            double max = 0;
            for (int j = 0; j < n; j++) {
                max = Math.max(max, size(a, offsetA + i + j * lda));
            }
            r[offsetR + i] = max;
            amax[offsetAmax] = Math.max(amax[offsetAmax], max);
        }
        int zero = DGeequ.invert(m, r, offsetR, rowcnd, offsetRowcnd);
        if (zero != 0) {
            return zero;
        }
        for (int j = 0; j < n; j++) {
            double max = 0;
            for (int i = 0; i < m; i++) {
                max = Math.max(max, size(a, offsetA + i + j * lda) * r[offsetR + i]);
            }
            c[offsetC + j] = max;
        }
        zero = DGeequ.invert(n, c, offsetC, colcnd, offsetColcnd);
        return zero == 0 ? 0 : m + zero;
    }

    private static double size(double[] a, int at) {
        return ZSum.cabs1(a[2 * at], a[2 * at + 1]);
    }
}
