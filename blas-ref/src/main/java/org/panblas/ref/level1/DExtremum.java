package org.panblas.ref.level1;

/**
 * Largest and smallest elements and their indices, from 0. As in Netlib's {@code idamax}, the first element is the
 * candidate until a number beats it: what is not a number is ignored anywhere else, and wins as the first element.
 *
 * <p>An index is found in two steps: a pass by blocks over the values, which needs no index and so is fast, and a search
 * for the first equal element in the block where the best value appeared.
 */
public final class DExtremum {
    /** Elements of a block: few enough for a short search, and enough for the pass to pay. */
    private static final int BLOCK = 512;

    private DExtremum() {}

    /** Returns the index of the first element with the largest {@code |x[i]|}. */
    public static int iamax(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = Math.abs(x[offsetX]);
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = amax(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value > best ? block : start;
            best = value;
        }
        return start + indexOfSize(n - start, x, offsetX + start * incX, incX, best);
    }

    /** Returns the index of the first element with the smallest {@code |x[i]|}. */
    public static int iamin(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = Math.abs(x[offsetX]);
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = amin(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value < best ? block : start;
            best = value;
        }
        return start + indexOfSize(n - start, x, offsetX + start * incX, incX, best);
    }

    /** Returns the index of the first largest {@code x[i]}. */
    public static int imax(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = x[offsetX];
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = max(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value > best ? block : start;
            best = value;
        }
        while (x[offsetX + start * incX] != best) {
            start++;
        }
        return start;
    }

    /** Returns the index of the first smallest {@code x[i]}. */
    public static int imin(int n, double[] x, int offsetX, int incX) {
        if (n <= 1 || incX <= 0) {
            return 0;
        }
        double best = x[offsetX];
        if (Double.isNaN(best)) {
            return 0;
        }
        int start = 0;
        for (int block = 0; block < n; block += Math.min(BLOCK, n - block)) {
            double value = min(Math.min(BLOCK, n - block), x, offsetX + block * incX, incX, best);
            start = value < best ? block : start;
            best = value;
        }
        while (x[offsetX + start * incX] != best) {
            start++;
        }
        return start;
    }

    /** Returns the largest {@code |x[i]|}. */
    public static double amax(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        double first = Math.abs(x[offsetX]);
        return Double.isNaN(first) ? first : amax(n, x, offsetX, incX, first);
    }

    /** Returns the smallest {@code |x[i]|}. */
    public static double amin(int n, double[] x, int offsetX, int incX) {
        if (n <= 0 || incX <= 0) {
            return 0;
        }
        double first = Math.abs(x[offsetX]);
        return Double.isNaN(first) ? first : amin(n, x, offsetX, incX, first);
    }

    private static int indexOfSize(int n, double[] x, int ix, int incX, double size) {
        if (incX == 1) {
            return DLoops.LOOPS.indexOfSize(n, x, ix, size);
        }
        int i = 0;
        while (Math.abs(x[ix + i * incX]) != size) {
            i++;
        }
        return i;
    }

    private static double amax(int n, double[] x, int ix, int incX, double best) {
        if (incX == 1) {
            return DLoops.LOOPS.amax(n, x, ix, best);
        }
        double most = best;
        for (int i = 0; i < n; i++) {
            double xi = Math.abs(x[ix + i * incX]);
            most = xi > most ? xi : most;
        }
        return most;
    }

    private static double amin(int n, double[] x, int ix, int incX, double best) {
        if (incX == 1) {
            return DLoops.LOOPS.amin(n, x, ix, best);
        }
        double least = best;
        for (int i = 0; i < n; i++) {
            double xi = Math.abs(x[ix + i * incX]);
            least = xi < least ? xi : least;
        }
        return least;
    }

    private static double max(int n, double[] x, int ix, int incX, double best) {
        if (incX == 1) {
            return DLoops.LOOPS.max(n, x, ix, best);
        }
        double most = best;
        for (int i = 0; i < n; i++) {
            most = x[ix + i * incX] > most ? x[ix + i * incX] : most;
        }
        return most;
    }

    private static double min(int n, double[] x, int ix, int incX, double best) {
        if (incX == 1) {
            return DLoops.LOOPS.min(n, x, ix, best);
        }
        double least = best;
        for (int i = 0; i < n; i++) {
            least = x[ix + i * incX] < least ? x[ix + i * incX] : least;
        }
        return least;
    }
}
