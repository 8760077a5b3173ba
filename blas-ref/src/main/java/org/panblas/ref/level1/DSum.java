package org.panblas.ref.level1;

/** Sums of elements and of their absolute values. */
public final class DSum {
    private DSum() {}

    /** Returns {@code sum(|x[i]|)}. */
    public static double asum(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        if (incX == 1) {
            return DLoops.LOOPS.asum(n, x, offsetX);
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += Math.abs(x[offsetX + i * incX]);
        }
        return s;
    }

    /** Returns {@code sum(x[i])}. */
    public static double sum(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        if (incX == 1) {
            return DLoops.LOOPS.sum(n, x, offsetX);
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x[offsetX + i * incX];
        }
        return s;
    }
}
