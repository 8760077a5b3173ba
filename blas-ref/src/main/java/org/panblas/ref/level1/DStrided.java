package org.panblas.ref.level1;

/**
 * Operations on vectors with any increment, adjacent elements sent on to {@link DLoops}: what level 2 does with a column
 * of its matrix and a part of a vector. A vector is the index of its first logical element and an increment, which may be
 * negative: the offset of the BLAS, which for a negative increment is the other end, is resolved already.
 */
public final class DStrided {
    private DStrided() {}

    /** Returns {@code sum(x[i] * y[i])}. */
    public static double dot(int n, double[] x, int ix, int incX, double[] y, int iy, int incY) {
        if (incX == 1 && incY == 1) {
            return DLoops.LOOPS.dot(n, x, ix, y, iy);
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x[ix + i * incX] * y[iy + i * incY];
        }
        return s;
    }

    /** {@code y[i] += alpha * x[i]}. */
    public static void axpy(int n, double alpha, double[] x, int ix, int incX, double[] y, int iy, int incY) {
        if (incX == 1 && incY == 1) {
            DLoops.LOOPS.axpy(n, alpha, x, ix, y, iy);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[iy + i * incY] += alpha * x[ix + i * incX];
        }
    }

    /** {@code x[i] *= alpha}. */
    public static void scal(int n, double alpha, double[] x, int ix, int incX) {
        if (incX == 1) {
            DLoops.LOOPS.scal(n, alpha, x, ix);
            return;
        }
        for (int i = 0; i < n; i++) {
            x[ix + i * incX] *= alpha;
        }
    }

    /** {@code y[i] = beta * y[i]}; {@code y} is not read if {@code beta = 0} and not touched if {@code beta = 1}. */
    public static void scaleOrClear(int n, double beta, double[] y, int iy, int incY) {
        if (beta == 1) {
            return;
        }
        if (beta != 0) {
            scal(n, beta, y, iy, incY);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[iy + i * incY] = 0;
        }
    }
}
