package org.panblas.ref.level2;

/** The panel loops without the Vector API. */
final class DPanelScalarLoops implements DPanelLoops {
    @Override
    public void axpy(
            int rows, double t0, double t1, double t2, double t3, double[] a, int ia, int ld, double[] y, int iy) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        for (int i = 0; i < rows; i++) {
            y[iy + i] += t0 * a[ia + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
        }
    }

    @Override
    public void update(
            int rows, double t0, double t1, double t2, double t3, double[] x, int ix, double[] a, int ia, int ld) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        for (int i = 0; i < rows; i++) {
            double xi = x[ix + i];
            a[ia + i] += t0 * xi;
            a[i1 + i] += t1 * xi;
            a[i2 + i] += t2 * xi;
            a[i3 + i] += t3 * xi;
        }
    }

    @Override
    public void dot(
            int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < rows; i++) {
            double xi = x[ix + i];
            s0 += a[ia + i] * xi;
            s1 += a[i1 + i] * xi;
            s2 += a[i2 + i] * xi;
            s3 += a[i3 + i] * xi;
        }
        out[at] += alpha * s0;
        out[at + inc] += alpha * s1;
        out[at + 2 * inc] += alpha * s2;
        out[at + 3 * inc] += alpha * s3;
    }

    @Override
    public void wideAxpy(
            int rows, double alpha, double[] x, int jx, int incX, double[] a, int ia, int ld, double[] y, int iy) {
        int half = DPanelLoops.WIDTH;
        for (int k = 0; k < DPanelLoops.WIDE; k += half) {
            int at = jx + k * incX;
            double t0 = alpha * x[at];
            double t1 = alpha * x[at + incX];
            double t2 = alpha * x[at + 2 * incX];
            double t3 = alpha * x[at + 3 * incX];
            axpy(rows, t0, t1, t2, t3, a, ia + k * ld, ld, y, iy);
        }
    }

    @Override
    public void wideDot(
            int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc) {
        int half = DPanelLoops.WIDTH;
        dot(rows, alpha, a, ia, ld, x, ix, out, at, inc);
        dot(rows, alpha, a, ia + half * ld, ld, x, ix, out, at + half * inc, inc);
    }

    @Override
    public void symmetric(
            int from,
            int to,
            int at,
            double alpha,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int iy) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        double t0 = alpha * x[ix + at];
        double t1 = alpha * x[ix + at + 1];
        double t2 = alpha * x[ix + at + 2];
        double t3 = alpha * x[ix + at + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = from; i < to; i++) {
            double xi = x[ix + i];
            s0 += a[ia + i] * xi;
            s1 += a[i1 + i] * xi;
            s2 += a[i2 + i] * xi;
            s3 += a[i3 + i] * xi;
            y[iy + i] += t0 * a[ia + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
        }
        y[iy + at] += alpha * s0;
        y[iy + at + 1] += alpha * s1;
        y[iy + at + 2] += alpha * s2;
        y[iy + at + 3] += alpha * s3;
    }
}
