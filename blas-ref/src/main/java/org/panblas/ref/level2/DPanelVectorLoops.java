package org.panblas.ref.level2;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.DVectorSum;
import org.panblas.ref.Species;

/**
 * The panel loops with the Vector API. The four columns give four independent accumulators, enough to cover the latency
 * of an FMA at the one a cycle that the loads of {@code a} allow.
 */
final class DPanelVectorLoops implements DPanelLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int LANES = SPECIES.length();

    private static DoubleVector load(double[] x, int i) {
        return TYPE.cast(DoubleVector.fromArray(SPECIES, x, i));
    }

    private static DoubleVector all(double value) {
        return TYPE.cast(DoubleVector.broadcast(SPECIES, value));
    }

    @Override
    public void axpy(
            int rows, double t0, double t1, double t2, double t3, double[] a, int ia, int ld, double[] y, int iy) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        DoubleVector v0 = all(t0);
        DoubleVector v1 = all(t1);
        DoubleVector v2 = all(t2);
        DoubleVector v3 = all(t3);
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector p = load(a, i1 + i).fma(v1, load(a, ia + i).fma(v0, load(y, iy + i)));
            load(a, i3 + i).fma(v3, load(a, i2 + i).fma(v2, p)).intoArray(y, iy + i);
        }
        for (; i < rows; i++) {
            y[iy + i] += t0 * a[ia + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
        }
    }

    @Override
    public void update(
            int rows, double t0, double t1, double t2, double t3, double[] x, int ix, double[] a, int ia, int ld) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector xi = load(x, ix + i);
            xi.fma(all(t0), load(a, ia + i)).intoArray(a, ia + i);
            xi.fma(all(t1), load(a, i1 + i)).intoArray(a, i1 + i);
            xi.fma(all(t2), load(a, i2 + i)).intoArray(a, i2 + i);
            xi.fma(all(t3), load(a, i3 + i)).intoArray(a, i3 + i);
        }
        for (; i < rows; i++) {
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
        DoubleVector v0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector v1 = v0;
        DoubleVector v2 = v0;
        DoubleVector v3 = v0;
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector xi = load(x, ix + i);
            v0 = load(a, ia + i).fma(xi, v0);
            v1 = load(a, i1 + i).fma(xi, v1);
            v2 = load(a, i2 + i).fma(xi, v2);
            v3 = load(a, i3 + i).fma(xi, v3);
        }
        double s0 = DVectorSum.of(v0);
        double s1 = DVectorSum.of(v1);
        double s2 = DVectorSum.of(v2);
        double s3 = DVectorSum.of(v3);
        for (; i < rows; i++) {
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
        double t0 = alpha * x[jx];
        double t1 = alpha * x[jx + incX];
        double t2 = alpha * x[jx + 2 * incX];
        double t3 = alpha * x[jx + 3 * incX];
        double t4 = alpha * x[jx + 4 * incX];
        double t5 = alpha * x[jx + 5 * incX];
        double t6 = alpha * x[jx + 6 * incX];
        double t7 = alpha * x[jx + 7 * incX];
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        int i4 = i3 + ld;
        int i5 = i4 + ld;
        int i6 = i5 + ld;
        int i7 = i6 + ld;
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector p = load(a, ia + i).fma(all(t0), load(y, iy + i));
            p = load(a, i1 + i).fma(all(t1), p);
            p = load(a, i2 + i).fma(all(t2), p);
            p = load(a, i3 + i).fma(all(t3), p);
            p = load(a, i4 + i).fma(all(t4), p);
            p = load(a, i5 + i).fma(all(t5), p);
            p = load(a, i6 + i).fma(all(t6), p);
            load(a, i7 + i).fma(all(t7), p).intoArray(y, iy + i);
        }
        for (; i < rows; i++) {
            double p = y[iy + i] + t0 * a[ia + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
            y[iy + i] = p + t4 * a[i4 + i] + t5 * a[i5 + i] + t6 * a[i6 + i] + t7 * a[i7 + i];
        }
    }

    @Override
    public void wideDot(
            int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        int i4 = i3 + ld;
        int i5 = i4 + ld;
        int i6 = i5 + ld;
        int i7 = i6 + ld;
        DoubleVector v0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector v1 = v0;
        DoubleVector v2 = v0;
        DoubleVector v3 = v0;
        DoubleVector v4 = v0;
        DoubleVector v5 = v0;
        DoubleVector v6 = v0;
        DoubleVector v7 = v0;
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector xi = load(x, ix + i);
            v0 = load(a, ia + i).fma(xi, v0);
            v1 = load(a, i1 + i).fma(xi, v1);
            v2 = load(a, i2 + i).fma(xi, v2);
            v3 = load(a, i3 + i).fma(xi, v3);
            v4 = load(a, i4 + i).fma(xi, v4);
            v5 = load(a, i5 + i).fma(xi, v5);
            v6 = load(a, i6 + i).fma(xi, v6);
            v7 = load(a, i7 + i).fma(xi, v7);
        }
        double s0 = DVectorSum.of(v0);
        double s1 = DVectorSum.of(v1);
        double s2 = DVectorSum.of(v2);
        double s3 = DVectorSum.of(v3);
        double s4 = DVectorSum.of(v4);
        double s5 = DVectorSum.of(v5);
        double s6 = DVectorSum.of(v6);
        double s7 = DVectorSum.of(v7);
        for (; i < rows; i++) {
            double xi = x[ix + i];
            s0 += a[ia + i] * xi;
            s1 += a[i1 + i] * xi;
            s2 += a[i2 + i] * xi;
            s3 += a[i3 + i] * xi;
            s4 += a[i4 + i] * xi;
            s5 += a[i5 + i] * xi;
            s6 += a[i6 + i] * xi;
            s7 += a[i7 + i] * xi;
        }
        out[at] += alpha * s0;
        out[at + inc] += alpha * s1;
        out[at + 2 * inc] += alpha * s2;
        out[at + 3 * inc] += alpha * s3;
        out[at + 4 * inc] += alpha * s4;
        out[at + 5 * inc] += alpha * s5;
        out[at + 6 * inc] += alpha * s6;
        out[at + 7 * inc] += alpha * s7;
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
        int rows = to - from;
        int i0 = ia + from;
        int i1 = i0 + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        int jx = ix + from;
        int jy = iy + from;
        double t0 = alpha * x[ix + at];
        double t1 = alpha * x[ix + at + 1];
        double t2 = alpha * x[ix + at + 2];
        double t3 = alpha * x[ix + at + 3];
        DoubleVector v0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector v1 = v0;
        DoubleVector v2 = v0;
        DoubleVector v3 = v0;
        int i = 0;
        for (; i <= rows - LANES; i += LANES) {
            DoubleVector xi = load(x, jx + i);
            DoubleVector a0 = load(a, i0 + i);
            DoubleVector a1 = load(a, i1 + i);
            DoubleVector a2 = load(a, i2 + i);
            DoubleVector a3 = load(a, i3 + i);
            v0 = a0.fma(xi, v0);
            v1 = a1.fma(xi, v1);
            v2 = a2.fma(xi, v2);
            v3 = a3.fma(xi, v3);
            DoubleVector yi = a1.fma(all(t1), a0.fma(all(t0), load(y, jy + i)));
            a3.fma(all(t3), a2.fma(all(t2), yi)).intoArray(y, jy + i);
        }
        double s0 = DVectorSum.of(v0);
        double s1 = DVectorSum.of(v1);
        double s2 = DVectorSum.of(v2);
        double s3 = DVectorSum.of(v3);
        for (; i < rows; i++) {
            double xi = x[jx + i];
            s0 += a[i0 + i] * xi;
            s1 += a[i1 + i] * xi;
            s2 += a[i2 + i] * xi;
            s3 += a[i3 + i] * xi;
            y[jy + i] += t0 * a[i0 + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
        }
        y[iy + at] += alpha * s0;
        y[iy + at + 1] += alpha * s1;
        y[iy + at + 2] += alpha * s2;
        y[iy + at + 3] += alpha * s3;
    }
}
