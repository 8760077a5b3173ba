package org.panblas.ref.level1;

/**
 * Largest and smallest elements of a complex vector by {@code |re| + |im|}, and their indices, from 0. Not-a-number and
 * the two steps are as in {@link DExtremum}.
 */
public final class ZExtremum {
    /** Elements of a block: few enough for a short search, which is plain code, and enough for the pass to pay. */
    private static final int BLOCK = 128;

    private ZExtremum() {}

    /** Returns the index of the first element with the largest {@code |re(x[i])| + |im(x[i])|}. */
    public static int iamax(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = size(x, offsetX);
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = amax(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value > best ? block : start;
            best = value;
        }
        while (size(x, offsetX + start * incX) != best) {
            start++;
        }
        return start;
    }

    /** Returns the index of the first element with the smallest {@code |re(x[i])| + |im(x[i])|}. */
    public static int iamin(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = size(x, offsetX);
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = amin(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value < best ? block : start;
            best = value;
        }
        while (size(x, offsetX + start * incX) != best) {
            start++;
        }
        return start;
    }

    /** The same as {@link #iamax}: complex numbers have no order but that of their sizes. */
    public static int imax(int n, double[] x, int offsetX, int incX) {
        return iamax(n, x, offsetX, incX);
    }

    /** The same as {@link #iamin}: complex numbers have no order but that of their sizes. */
    public static int imin(int n, double[] x, int offsetX, int incX) {
        return iamin(n, x, offsetX, incX);
    }

    /** Returns the largest {@code |re(x[i])| + |im(x[i])|}. */
    public static double amax(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        double first = size(x, offsetX);
        return Double.isNaN(first) ? first : amax(n, x, offsetX, incX, first);
    }

    /** Returns the smallest {@code |re(x[i])| + |im(x[i])|}. */
    public static double amin(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        double first = size(x, offsetX);
        return Double.isNaN(first) ? first : amin(n, x, offsetX, incX, first);
    }

    private static double size(double[] x, int index) {
        return ZSum.cabs1(x[2 * index], x[2 * index + 1]);
    }

    private static double amax(int n, double[] x, int offsetX, int incX, double best) {
        if (incX == 1) {
            return ZLoops.LOOPS.amax(n, x, 2 * offsetX, best);
        }
        double most = best;
        for (int i = 0; i < n; i++) {
            double xi = size(x, offsetX + i * incX);
            most = xi > most ? xi : most;
        }
        return most;
    }

    private static double amin(int n, double[] x, int offsetX, int incX, double best) {
        if (incX == 1) {
            return ZLoops.LOOPS.amin(n, x, 2 * offsetX, best);
        }
        double least = best;
        for (int i = 0; i < n; i++) {
            double xi = size(x, offsetX + i * incX);
            least = xi < least ? xi : least;
        }
        return least;
    }
}
