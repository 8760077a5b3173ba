package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** Vectors copied and exchanged. */
public final class DCopy {
    private DCopy() {}

    /** {@code y := x}. */
    public static void copy(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return;
        }
        if (incX == 1 && incY == 1) {
            System.arraycopy(x, offsetX, y, offsetY, n);
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            y[iy + i * incY] = x[ix + i * incX];
        }
    }

    /** Exchanges {@code x} and {@code y}. */
    public static void swap(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            double xi = x[ix + i * incX];
            x[ix + i * incX] = y[iy + i * incY];
            y[iy + i * incY] = xi;
        }
    }
}
