package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** Complex vectors copied and exchanged. */
public final class ZCopy {
    private ZCopy() {}

    /** {@code y := x}. */
    public static void copy(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return;
        }
        if (incX == 1 && incY == 1) {
            System.arraycopy(x, 2 * offsetX, y, 2 * offsetY, 2 * n);
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            int jy = iy + 2 * i * incY;
            y[jy] = x[jx];
            y[jy + 1] = x[jx + 1];
        }
    }

    /** Exchanges {@code x} and {@code y}. */
    public static void swap(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        if (n <= 0) {
            return;
        }
        if (incX == 1 && incY == 1) {
            DCopy.swap(2 * n, x, 2 * offsetX, 1, y, 2 * offsetY, 1);
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            int jy = iy + 2 * i * incY;
            double re = x[jx];
            double im = x[jx + 1];
            x[jx] = y[jy];
            x[jx + 1] = y[jy + 1];
            y[jy] = re;
            y[jy + 1] = im;
        }
    }
}
