package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** A real plane rotation applied to complex vectors. */
public final class ZRot {
    private ZRot() {}

    /** {@code (x[i], y[i]) := (c * x[i] + s * y[i], c * y[i] - s * x[i])} with real {@code c} and {@code s}. */
    public static void rot(
            int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY, double c, double s) {
        if (n <= 0) {
            return;
        }
        if (incX == 1 && incY == 1) {
            DLoops.LOOPS.rot(2 * n, x, 2 * offsetX, y, 2 * offsetY, c, s);
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            for (int part = 0; part < 2; part++) {
                int jx = ix + 2 * i * incX + part;
                int jy = iy + 2 * i * incY + part;
                double xi = x[jx];
                double yi = y[jy];
                x[jx] = c * xi + s * yi;
                y[jy] = c * yi - s * xi;
            }
        }
    }
}
