package org.panblas.ref.level1;

/**
 * The loops without the Vector API. Sums keep four independent accumulators, because a chain of dependent additions runs
 * at their latency; the other loops are plain, because the compiler turns them into vector code itself.
 */
final class DScalarLoops implements DLoops {
    @Override
    public double dot(int n, double[] x, int ix, double[] y, int iy) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += x[ix + i] * y[iy + i];
            s1 += x[ix + i + 1] * y[iy + i + 1];
            s2 += x[ix + i + 2] * y[iy + i + 2];
            s3 += x[ix + i + 3] * y[iy + i + 3];
        }
        for (; i < n; i++) {
            s0 += x[ix + i] * y[iy + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public double sum(int n, double[] x, int ix) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += x[ix + i];
            s1 += x[ix + i + 1];
            s2 += x[ix + i + 2];
            s3 += x[ix + i + 3];
        }
        for (; i < n; i++) {
            s0 += x[ix + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public double asum(int n, double[] x, int ix) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += Math.abs(x[ix + i]);
            s1 += Math.abs(x[ix + i + 1]);
            s2 += Math.abs(x[ix + i + 2]);
            s3 += Math.abs(x[ix + i + 3]);
        }
        for (; i < n; i++) {
            s0 += Math.abs(x[ix + i]);
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public double sumOfSquares(int n, double[] x, int ix) {
        return dot(n, x, ix, x, ix);
    }

    @Override
    public void axpy(int n, double alpha, double[] x, int ix, double[] y, int iy) {
        for (int i = 0; i < n; i++) {
            y[iy + i] += alpha * x[ix + i];
        }
    }

    @Override
    public void axpby(int n, double alpha, double[] x, int ix, double beta, double[] y, int iy) {
        for (int i = 0; i < n; i++) {
            y[iy + i] = alpha * x[ix + i] + beta * y[iy + i];
        }
    }

    @Override
    public void scal(int n, double alpha, double[] x, int ix) {
        for (int i = 0; i < n; i++) {
            x[ix + i] *= alpha;
        }
    }

    @Override
    public void rot(int n, double[] x, int ix, double[] y, int iy, double c, double s) {
        for (int i = 0; i < n; i++) {
            double xi = x[ix + i];
            double yi = y[iy + i];
            x[ix + i] = c * xi + s * yi;
            y[iy + i] = c * yi - s * xi;
        }
    }

    @Override
    public double max(int n, double[] x, int ix, double best) {
        for (int i = 0; i < n; i++) {
            best = x[ix + i] > best ? x[ix + i] : best;
        }
        return best;
    }

    @Override
    public double min(int n, double[] x, int ix, double best) {
        for (int i = 0; i < n; i++) {
            best = x[ix + i] < best ? x[ix + i] : best;
        }
        return best;
    }

    @Override
    public double amax(int n, double[] x, int ix, double best) {
        for (int i = 0; i < n; i++) {
            double xi = Math.abs(x[ix + i]);
            best = xi > best ? xi : best;
        }
        return best;
    }

    @Override
    public double amin(int n, double[] x, int ix, double best) {
        for (int i = 0; i < n; i++) {
            double xi = Math.abs(x[ix + i]);
            best = xi < best ? xi : best;
        }
        return best;
    }

    @Override
    public int indexOfSize(int n, double[] x, int ix, double size) {
        int i = 0;
        while (i < n && Math.abs(x[ix + i]) != size) {
            i++;
        }
        return i;
    }
}
