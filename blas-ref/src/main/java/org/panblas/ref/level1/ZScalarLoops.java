package org.panblas.ref.level1;

/** The complex loops without the Vector API. */
final class ZScalarLoops implements ZLoops {
    @Override
    public void addDot(
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int ix,
            double[] y,
            int iy,
            double[] out,
            int at) {
        double rr = 0;
        double ii = 0;
        double ri = 0;
        double ir = 0;
        for (int i = 0; i < 2 * n; i += 2) {
            rr += x[ix + i] * y[iy + i];
            ii += x[ix + i + 1] * y[iy + i + 1];
            ri += x[ix + i] * y[iy + i + 1];
            ir += x[ix + i + 1] * y[iy + i];
        }
        double re = conj ? rr + ii : rr - ii;
        double im = conj ? ri - ir : ri + ir;
        out[at] += alphaRe * re - alphaIm * im;
        out[at + 1] += alphaRe * im + alphaIm * re;
    }

    @Override
    public void axpy(boolean conj, int n, double alphaRe, double alphaIm, double[] x, int ix, double[] y, int iy) {
        double sign = conj ? -1.0 : 1.0;
        for (int i = 0; i < 2 * n; i += 2) {
            double xr = x[ix + i];
            double xi = sign * x[ix + i + 1];
            y[iy + i] += alphaRe * xr - alphaIm * xi;
            y[iy + i + 1] += alphaRe * xi + alphaIm * xr;
        }
    }

    @Override
    public void scal(int n, double alphaRe, double alphaIm, double[] x, int ix) {
        for (int i = 0; i < 2 * n; i += 2) {
            double xr = x[ix + i];
            double xi = x[ix + i + 1];
            x[ix + i] = alphaRe * xr - alphaIm * xi;
            x[ix + i + 1] = alphaRe * xi + alphaIm * xr;
        }
    }

    @Override
    public double amax(int n, double[] x, int ix, double best) {
        for (int i = 0; i < 2 * n; i += 2) {
            double xi = ZSum.cabs1(x[ix + i], x[ix + i + 1]);
            best = xi > best ? xi : best;
        }
        return best;
    }

    @Override
    public double amin(int n, double[] x, int ix, double best) {
        for (int i = 0; i < 2 * n; i += 2) {
            double xi = ZSum.cabs1(x[ix + i], x[ix + i + 1]);
            best = xi < best ? xi : best;
        }
        return best;
    }
}
