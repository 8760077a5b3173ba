package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** A plane rotation applied. */
public final class DRot {
    private DRot() {}

    /** {@code (x[i], y[i]) := (c * x[i] + s * y[i], c * y[i] - s * x[i])}. */
    public static void rot(
            int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY, double c, double s) {
        if (n <= 0) {
            return;
        }
        if (incX == 1 && incY == 1) {
            DLoops.LOOPS.rot(n, x, offsetX, y, offsetY, c, s);
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            double xi = x[ix + i * incX];
            double yi = y[iy + i * incY];
            x[ix + i * incX] = c * xi + s * yi;
            y[iy + i * incY] = c * yi - s * xi;
        }
    }
}
