package org.panblas.ref.lapack.linear;

/** Row and column scalings that make the largest element of every row and column one (LAPACK {@code dgeequ}). */
public final class DGeequ {
    private DGeequ() {}

    /**
     * Finds r and c such that r(i) * a(i, j) * c(j) has modulus at most 1, and 1 in every row and column.
     *
     * @param rowcnd receives the ratio of the smallest r to the largest; from 0.1 on scaling rows is not worth while, if
     *     amax is neither near overflow nor near underflow
     * @param colcnd the same for c
     * @param amax receives the largest |a(i, j)|
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
                max = Math.max(max, Math.abs(a[offsetA + i + j * lda]));
            }
            r[offsetR + i] = max;
            amax[offsetAmax] = Math.max(amax[offsetAmax], max);
        }
        int zero = invert(m, r, offsetR, rowcnd, offsetRowcnd);
        if (zero != 0) {
            return zero;
        }
        for (int j = 0; j < n; j++) {
            double max = 0;
            for (int i = 0; i < m; i++) {
                max = Math.max(max, Math.abs(a[offsetA + i + j * lda]) * r[offsetR + i]);
            }
            c[offsetC + j] = max;
        }
        zero = invert(n, c, offsetC, colcnd, offsetColcnd);
        return zero == 0 ? 0 : m + zero;
    }

    /** Replaces sizes by reciprocals that do not overflow, unless one is zero: then its place from 1 is returned. */
    static int invert(int n, double[] x, int offsetX, double[] condition, int offsetCondition) {
        double small = Double.MIN_NORMAL;
        double big = 1 / small;
        double min = big;
        double max = 0;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, x[offsetX + i]);
            max = Math.max(max, x[offsetX + i]);
        }
        for (int i = 0; i < n; i++) {
            if (x[offsetX + i] == 0) {
                return i + 1;
            }
        }
        for (int i = 0; i < n; i++) {
            x[offsetX + i] = 1 / Math.min(Math.max(x[offsetX + i], small), big);
        }
        condition[offsetCondition] = Math.max(min, small) / Math.min(max, big);
        return 0;
    }
}
