package org.panblas.ref.level2;

import static jdk.incubator.vector.VectorOperators.ADD;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * The panel loops with the Vector API. The four columns give four independent accumulators, enough to cover the latency
 * of an FMA at the one a cycle that the loads of {@code a} allow.
 */
final class DPanelVectorLoops implements DPanelLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int LANES = SPECIES.length();

    private static DoubleVector load(double[] x, int i) {
        return DoubleVector.fromArray(SPECIES, x, i);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
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
        for (; i <= rows - 2 * LANES; i += 2 * LANES) {
            int j = i + LANES;
            DoubleVector p = load(a, i1 + i).fma(v1, load(a, ia + i).fma(v0, load(y, iy + i)));
            DoubleVector q = load(a, i1 + j).fma(v1, load(a, ia + j).fma(v0, load(y, iy + j)));
            load(a, i3 + i).fma(v3, load(a, i2 + i).fma(v2, p)).intoArray(y, iy + i);
            load(a, i3 + j).fma(v3, load(a, i2 + j).fma(v2, q)).intoArray(y, iy + j);
        }
        for (; i < rows; i++) {
            y[iy + i] += t0 * a[ia + i] + t1 * a[i1 + i] + t2 * a[i2 + i] + t3 * a[i3 + i];
        }
    }

    @Override
    public void dot(
            int rows, double alpha, double[] a, int ia, int ld, double[] x, int ix, double[] out, int at, int inc) {
        int i1 = ia + ld;
        int i2 = i1 + ld;
        int i3 = i2 + ld;
        DoubleVector v0 = DoubleVector.zero(SPECIES);
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
        double s0 = v0.reduceLanes(ADD);
        double s1 = v1.reduceLanes(ADD);
        double s2 = v2.reduceLanes(ADD);
        double s3 = v3.reduceLanes(ADD);
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
        DoubleVector v0 = DoubleVector.zero(SPECIES);
        DoubleVector v1 = v0;
        DoubleVector v2 = v0;
        DoubleVector v3 = v0;
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector xi = load(x, ix + i);
            DoubleVector a0 = load(a, ia + i);
            DoubleVector a1 = load(a, i1 + i);
            DoubleVector a2 = load(a, i2 + i);
            DoubleVector a3 = load(a, i3 + i);
            v0 = a0.fma(xi, v0);
            v1 = a1.fma(xi, v1);
            v2 = a2.fma(xi, v2);
            v3 = a3.fma(xi, v3);
            DoubleVector yi = a1.fma(all(t1), a0.fma(all(t0), load(y, iy + i)));
            a3.fma(all(t3), a2.fma(all(t2), yi)).intoArray(y, iy + i);
        }
        double s0 = v0.reduceLanes(ADD);
        double s1 = v1.reduceLanes(ADD);
        double s2 = v2.reduceLanes(ADD);
        double s3 = v3.reduceLanes(ADD);
        for (; i < to; i++) {
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
