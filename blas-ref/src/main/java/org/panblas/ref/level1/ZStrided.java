package org.panblas.ref.level1;

/**
 * Complex operations on vectors with any increment, adjacent elements sent on to {@link ZLoops}. A vector is the array
 * index of its first logical element and an increment in pairs, positive or not, as in {@link DStrided}.
 */
public final class ZStrided {
    private ZStrided() {}

    /** {@code out[at] += alpha * sum(op(x[i]) * y[i])} with {@code op} the conjugate if {@code conj}. */
    public static void addDot(
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int ix,
            int incX,
            double[] y,
            int iy,
            int incY,
            double[] out,
            int at) {
        if (incX == 1 && incY == 1) {
            ZLoops.LOOPS.addDot(conj, n, alphaRe, alphaIm, x, ix, y, iy, out, at);
            return;
        }
        double sign = conj ? -1.0 : 1.0;
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            int jy = iy + 2 * i * incY;
            double xr = x[jx];
            double xi = sign * x[jx + 1];
            re += xr * y[jy] - xi * y[jy + 1];
            im += xr * y[jy + 1] + xi * y[jy];
        }
        out[at] += alphaRe * re - alphaIm * im;
        out[at + 1] += alphaRe * im + alphaIm * re;
    }

    /** {@code y[i] += alpha * op(x[i])} with {@code op} the conjugate if {@code conj}. */
    public static void axpy(
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int ix,
            int incX,
            double[] y,
            int iy,
            int incY) {
        if (incX == 1 && incY == 1) {
            ZLoops.LOOPS.axpy(conj, n, alphaRe, alphaIm, x, ix, y, iy);
            return;
        }
        double sign = conj ? -1.0 : 1.0;
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            int jy = iy + 2 * i * incY;
            double xr = x[jx];
            double xi = sign * x[jx + 1];
            y[jy] += alphaRe * xr - alphaIm * xi;
            y[jy + 1] += alphaRe * xi + alphaIm * xr;
        }
    }

    /** {@code x[i] *= alpha}. */
    public static void scal(int n, double alphaRe, double alphaIm, double[] x, int ix, int incX) {
        if (incX == 1) {
            ZLoops.LOOPS.scal(n, alphaRe, alphaIm, x, ix);
            return;
        }
        for (int i = 0; i < n; i++) {
            int jx = ix + 2 * i * incX;
            double xr = x[jx];
            double xi = x[jx + 1];
            x[jx] = alphaRe * xr - alphaIm * xi;
            x[jx + 1] = alphaRe * xi + alphaIm * xr;
        }
    }

    /** {@code y[i] = beta * y[i]}; {@code y} is not read if {@code beta = 0} and not touched if {@code beta = 1}. */
    public static void scaleOrClear(int n, double betaRe, double betaIm, double[] y, int iy, int incY) {
        if (betaRe == 1 && betaIm == 0) {
            return;
        }
        if (betaRe != 0 || betaIm != 0) {
            scal(n, betaRe, betaIm, y, iy, incY);
            return;
        }
        for (int i = 0; i < n; i++) {
            int jy = iy + 2 * i * incY;
            y[jy] = 0;
            y[jy + 1] = 0;
        }
    }
}
