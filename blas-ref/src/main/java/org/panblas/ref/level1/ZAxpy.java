package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** Scaled complex vectors added. */
public final class ZAxpy {
    private ZAxpy() {}

    /** {@code y := alpha * x + y}. */
    public static void axpy(
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY) {
        add(false, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY);
    }

    /** {@code y := alpha * conj(x) + y}. */
    public static void axpyc(
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY) {
        add(true, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY);
    }

    private static void add(
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY) {
        if (n <= 0 || (alphaRe == 0 && alphaIm == 0)) {
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        ZStrided.axpy(conj, n, alphaRe, alphaIm, x, ix, incX, y, iy, incY);
    }

    /** {@code y := alpha * x + beta * y}. */
    public static void axpby(
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        if (n <= 0) {
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        if (alphaRe == 0 && alphaIm == 0) {
            ZStrided.scaleOrClear(n, betaRe, betaIm, y, iy, incY);
            return;
        }
        boolean clear = betaRe == 0 && betaIm == 0;
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            int jy = iy + 2 * i * incY;
            double yr = clear ? 0 : betaRe * y[jy] - betaIm * y[jy + 1];
            double yi = clear ? 0 : betaRe * y[jy + 1] + betaIm * y[jy];
            double xr = x[jx];
            double xi = x[jx + 1];
            y[jy] = alphaRe * xr - alphaIm * xi + yr;
            y[jy + 1] = alphaRe * xi + alphaIm * xr + yi;
        }
    }
}
