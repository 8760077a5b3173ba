package org.panblas.ref.level1;

/** Sums of the parts of complex elements and of their absolute values. */
public final class ZSum {
    private ZSum() {}

    /** Returns {@code |re| + |im|}. */
    public static double cabs1(double re, double im) {
        return Math.abs(re) + Math.abs(im);
    }

    /** Returns {@code sum(|re(x[i])| + |im(x[i])|)}. */
    public static double asum(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        if (incX == 1) {
            return DLoops.LOOPS.asum(2 * n, x, 2 * offsetX);
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            int ix = 2 * (offsetX + i * incX);
            s += cabs1(x[ix], x[ix + 1]);
        }
        return s;
    }

    /** Returns {@code sum(re(x[i]) + im(x[i]))}. */
    public static double sum(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        if (incX == 1) {
            return DLoops.LOOPS.sum(2 * n, x, 2 * offsetX);
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            int ix = 2 * (offsetX + i * incX);
            s += x[ix] + x[ix + 1];
        }
        return s;
    }
}
