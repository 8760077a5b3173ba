package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** Scaled vectors added. */
public final class DAxpy {
    private DAxpy() {}

    /** {@code y := alpha * x + y}. */
    public static void axpy(int n, double alpha, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0 || alpha == 0) {
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        DStrided.axpy(n, alpha, x, ix, incX, y, iy, incY);
    }

    /** {@code y := alpha * x + beta * y}. */
    public static void axpby(
            int n, double alpha, double[] x, int offsetX, int incX, double beta, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        if (alpha == 0) {
            DStrided.scaleOrClear(n, beta, y, iy, incY);
        } else if (beta == 0) {
            for (int i = 0; i < n; i++) {
                y[iy + i * incY] = alpha * x[ix + i * incX];
            }
        } else if (incX == 1 && incY == 1) {
            DLoops.LOOPS.axpby(n, alpha, x, ix, beta, y, iy);
        } else {
            for (int i = 0; i < n; i++) {
                y[iy + i * incY] = alpha * x[ix + i * incX] + beta * y[iy + i * incY];
            }
        }
    }
}
