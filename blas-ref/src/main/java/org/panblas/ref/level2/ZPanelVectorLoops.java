package org.panblas.ref.level2;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.DVectorSum;
import org.panblas.ref.Species;

/**
 * The panel loops with the Vector API. Columns are multiplied as they lie, by the real parts of the factors and apart from
 * that by the imaginary ones; the two sums are put together once for all four columns.
 */
final class ZPanelVectorLoops implements ZPanelLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Double> SWAP = swap(SPECIES);
    private static final DoubleVector ONE = alternating(SPECIES, 1, 1);
    /** Negates the imaginary parts. */
    private static final DoubleVector CONJUGATE = alternating(SPECIES, 1, -1);

    /** For sums of columns, which are bound by multiplications rather than by loads. */
    private static final VectorSpecies<Double> WIDE = Species.DOUBLE;

    private static final Class<? extends DoubleVector> WIDE_TYPE =
            WIDE.vectorType().asSubclass(DoubleVector.class);
    private static final int WIDE_LANES = WIDE.length();
    private static final VectorShuffle<Double> WIDE_SWAP = swap(WIDE);
    private static final DoubleVector WIDE_ONE = alternating(WIDE, 1, 1);
    private static final DoubleVector WIDE_CONJUGATE = alternating(WIDE, 1, -1);
    /** Negates the real parts. */
    private static final DoubleVector WIDE_TURN = alternating(WIDE, -1, 1);

    private static VectorShuffle<Double> swap(VectorSpecies<Double> species) {
        return VectorShuffle.fromOp(species, i -> i ^ 1);
    }

    private static DoubleVector alternating(VectorSpecies<Double> species, double re, double im) {
        double[] signs = new double[species.length()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = i % 2 == 0 ? re : im;
        }
        return DoubleVector.fromArray(species, signs, 0);
    }

    private static DoubleVector wide(double[] x, int i) {
        return WIDE_TYPE.cast(DoubleVector.fromArray(WIDE, x, i));
    }

    private static DoubleVector wide(double factor) {
        return WIDE_TYPE.cast(DoubleVector.broadcast(WIDE, factor));
    }

    private static DoubleVector load(double[] x, int i) {
        return TYPE.cast(DoubleVector.fromArray(SPECIES, x, i));
    }

    @Override
    public void axpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy) {
        int i1 = ia + 2 * ld;
        int i2 = i1 + 2 * ld;
        int i3 = i2 + 2 * ld;
        int x0 = jx;
        int x1 = x0 + 2 * incX;
        int x2 = x1 + 2 * incX;
        int x3 = x2 + 2 * incX;
        double r0 = alphaRe * x[x0] - alphaIm * x[x0 + 1];
        double s0 = alphaRe * x[x0 + 1] + alphaIm * x[x0];
        double r1 = alphaRe * x[x1] - alphaIm * x[x1 + 1];
        double s1 = alphaRe * x[x1 + 1] + alphaIm * x[x1];
        double r2 = alphaRe * x[x2] - alphaIm * x[x2 + 1];
        double s2 = alphaRe * x[x2 + 1] + alphaIm * x[x2];
        double r3 = alphaRe * x[x3] - alphaIm * x[x3 + 1];
        double s3 = alphaRe * x[x3 + 1] + alphaIm * x[x3];
        // (re + i im) * a is re * a + i im * a; of a conjugate one, the conjugate of re * a and the other turn.
        var straight = conj ? WIDE_CONJUGATE : WIDE_ONE;
        var crossed = conj ? WIDE_ONE : WIDE_TURN;
        int i = 0;
        for (; i <= 2 * rows - WIDE_LANES; i += WIDE_LANES) {
            var a0 = wide(a, ia + i);
            var a1 = wide(a, i1 + i);
            var a2 = wide(a, i2 + i);
            var a3 = wide(a, i3 + i);
            var p = a1.fma(wide(r1), a0.mul(r0));
            var q = a1.fma(wide(s1), a0.mul(s0));
            p = a3.fma(wide(r3), a2.fma(wide(r2), p));
            q = a3.fma(wide(s3), a2.fma(wide(s2), q));
            q.rearrange(WIDE_SWAP)
                    .fma(crossed, p.fma(straight, wide(y, iy + i)))
                    .intoArray(y, iy + i);
        }
        double sign = conj ? -1 : 1;
        for (; i < 2 * rows; i += 2) {
            double re = r0 * a[ia + i] + r1 * a[i1 + i] + r2 * a[i2 + i] + r3 * a[i3 + i];
            double im = r0 * a[ia + i + 1] + r1 * a[i1 + i + 1] + r2 * a[i2 + i + 1] + r3 * a[i3 + i + 1];
            double turnedRe = s0 * a[ia + i + 1] + s1 * a[i1 + i + 1] + s2 * a[i2 + i + 1] + s3 * a[i3 + i + 1];
            double turnedIm = s0 * a[ia + i] + s1 * a[i1 + i] + s2 * a[i2 + i] + s3 * a[i3 + i];
            y[iy + i] += re - sign * turnedRe;
            y[iy + i + 1] += sign * im + turnedIm;
        }
    }

    @Override
    public void wideAxpy(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] x,
            int jx,
            int incX,
            double[] a,
            int ia,
            int ld,
            double[] y,
            int iy) {
        int i0 = ia;
        int i1 = i0 + 2 * ld;
        int i2 = i1 + 2 * ld;
        int i3 = i2 + 2 * ld;
        int i4 = i3 + 2 * ld;
        int i5 = i4 + 2 * ld;
        int i6 = i5 + 2 * ld;
        int i7 = i6 + 2 * ld;
        int x0 = jx;
        int x1 = x0 + 2 * incX;
        int x2 = x1 + 2 * incX;
        int x3 = x2 + 2 * incX;
        int x4 = x3 + 2 * incX;
        int x5 = x4 + 2 * incX;
        int x6 = x5 + 2 * incX;
        int x7 = x6 + 2 * incX;
        double r0 = alphaRe * x[x0] - alphaIm * x[x0 + 1];
        double s0 = alphaRe * x[x0 + 1] + alphaIm * x[x0];
        double r1 = alphaRe * x[x1] - alphaIm * x[x1 + 1];
        double s1 = alphaRe * x[x1 + 1] + alphaIm * x[x1];
        double r2 = alphaRe * x[x2] - alphaIm * x[x2 + 1];
        double s2 = alphaRe * x[x2 + 1] + alphaIm * x[x2];
        double r3 = alphaRe * x[x3] - alphaIm * x[x3 + 1];
        double s3 = alphaRe * x[x3 + 1] + alphaIm * x[x3];
        double r4 = alphaRe * x[x4] - alphaIm * x[x4 + 1];
        double s4 = alphaRe * x[x4 + 1] + alphaIm * x[x4];
        double r5 = alphaRe * x[x5] - alphaIm * x[x5 + 1];
        double s5 = alphaRe * x[x5 + 1] + alphaIm * x[x5];
        double r6 = alphaRe * x[x6] - alphaIm * x[x6 + 1];
        double s6 = alphaRe * x[x6 + 1] + alphaIm * x[x6];
        double r7 = alphaRe * x[x7] - alphaIm * x[x7 + 1];
        double s7 = alphaRe * x[x7 + 1] + alphaIm * x[x7];
        var straight = conj ? WIDE_CONJUGATE : WIDE_ONE;
        var crossed = conj ? WIDE_ONE : WIDE_TURN;
        int i = 0;
        for (; i <= 2 * rows - WIDE_LANES; i += WIDE_LANES) {
            var a0 = wide(a, i0 + i);
            var p = a0.mul(r0);
            var q = a0.mul(s0);
            var a1 = wide(a, i1 + i);
            p = a1.fma(wide(r1), p);
            q = a1.fma(wide(s1), q);
            var a2 = wide(a, i2 + i);
            p = a2.fma(wide(r2), p);
            q = a2.fma(wide(s2), q);
            var a3 = wide(a, i3 + i);
            p = a3.fma(wide(r3), p);
            q = a3.fma(wide(s3), q);
            var a4 = wide(a, i4 + i);
            p = a4.fma(wide(r4), p);
            q = a4.fma(wide(s4), q);
            var a5 = wide(a, i5 + i);
            p = a5.fma(wide(r5), p);
            q = a5.fma(wide(s5), q);
            var a6 = wide(a, i6 + i);
            p = a6.fma(wide(r6), p);
            q = a6.fma(wide(s6), q);
            var a7 = wide(a, i7 + i);
            p = a7.fma(wide(r7), p);
            q = a7.fma(wide(s7), q);
            q.rearrange(WIDE_SWAP)
                    .fma(crossed, p.fma(straight, wide(y, iy + i)))
                    .intoArray(y, iy + i);
        }
        double sign = conj ? -1 : 1;
        for (; i < 2 * rows; i += 2) {
            double re = r0 * a[i0 + i] + r1 * a[i1 + i] + r2 * a[i2 + i] + r3 * a[i3 + i];
            re += r4 * a[i4 + i] + r5 * a[i5 + i] + r6 * a[i6 + i] + r7 * a[i7 + i];
            double im = r0 * a[i0 + i + 1] + r1 * a[i1 + i + 1] + r2 * a[i2 + i + 1] + r3 * a[i3 + i + 1];
            im += r4 * a[i4 + i + 1] + r5 * a[i5 + i + 1] + r6 * a[i6 + i + 1] + r7 * a[i7 + i + 1];
            double turnedRe = s0 * a[i0 + i + 1] + s1 * a[i1 + i + 1] + s2 * a[i2 + i + 1] + s3 * a[i3 + i + 1];
            turnedRe += s4 * a[i4 + i + 1] + s5 * a[i5 + i + 1] + s6 * a[i6 + i + 1] + s7 * a[i7 + i + 1];
            double turnedIm = s0 * a[i0 + i] + s1 * a[i1 + i] + s2 * a[i2 + i] + s3 * a[i3 + i];
            turnedIm += s4 * a[i4 + i] + s5 * a[i5 + i] + s6 * a[i6 + i] + s7 * a[i7 + i];
            y[iy + i] += re - sign * turnedRe;
            y[iy + i + 1] += sign * im + turnedIm;
        }
    }

    @Override
    public void dot(
            boolean conj,
            int rows,
            double alphaRe,
            double alphaIm,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int jy,
            int incY) {
        int i1 = ia + 2 * ld;
        int i2 = i1 + 2 * ld;
        int i3 = i2 + 2 * ld;
        // The products of like parts, and those of unlike ones.
        var p0 = TYPE.cast(DoubleVector.zero(SPECIES));
        var p1 = p0;
        var p2 = p0;
        var p3 = p0;
        var q0 = p0;
        var q1 = p0;
        var q2 = p0;
        var q3 = p0;
        int i = 0;
        for (; i <= 2 * rows - LANES; i += LANES) {
            var straight = load(x, ix + i);
            var crossed = straight.rearrange(SWAP);
            var a0 = load(a, ia + i);
            p0 = a0.fma(straight, p0);
            q0 = a0.fma(crossed, q0);
            var a1 = load(a, i1 + i);
            p1 = a1.fma(straight, p1);
            q1 = a1.fma(crossed, q1);
            var a2 = load(a, i2 + i);
            p2 = a2.fma(straight, p2);
            q2 = a2.fma(crossed, q2);
            var a3 = load(a, i3 + i);
            p3 = a3.fma(straight, p3);
            q3 = a3.fma(crossed, q3);
        }
        // Of the product a * x, the imaginary parts count against the real ones; of conj(a) * x, the other way round.
        var like = conj ? ONE : CONJUGATE;
        var unlike = conj ? CONJUGATE : ONE;
        double re0 = DVectorSum.of(p0.mul(like));
        double im0 = DVectorSum.of(q0.mul(unlike));
        double re1 = DVectorSum.of(p1.mul(like));
        double im1 = DVectorSum.of(q1.mul(unlike));
        double re2 = DVectorSum.of(p2.mul(like));
        double im2 = DVectorSum.of(q2.mul(unlike));
        double re3 = DVectorSum.of(p3.mul(like));
        double im3 = DVectorSum.of(q3.mul(unlike));
        double sign = conj ? -1 : 1;
        for (; i < 2 * rows; i += 2) {
            double re = x[ix + i];
            double im = x[ix + i + 1];
            re0 += a[ia + i] * re - sign * a[ia + i + 1] * im;
            im0 += a[ia + i] * im + sign * a[ia + i + 1] * re;
            re1 += a[i1 + i] * re - sign * a[i1 + i + 1] * im;
            im1 += a[i1 + i] * im + sign * a[i1 + i + 1] * re;
            re2 += a[i2 + i] * re - sign * a[i2 + i + 1] * im;
            im2 += a[i2 + i] * im + sign * a[i2 + i + 1] * re;
            re3 += a[i3 + i] * re - sign * a[i3 + i + 1] * im;
            im3 += a[i3 + i] * im + sign * a[i3 + i + 1] * re;
        }
        add(alphaRe, alphaIm, re0, im0, y, jy);
        add(alphaRe, alphaIm, re1, im1, y, jy + 2 * incY);
        add(alphaRe, alphaIm, re2, im2, y, jy + 4 * incY);
        add(alphaRe, alphaIm, re3, im3, y, jy + 6 * incY);
    }

    private static void add(double alphaRe, double alphaIm, double re, double im, double[] y, int to) {
        y[to] += alphaRe * re - alphaIm * im;
        y[to + 1] += alphaRe * im + alphaIm * re;
    }
}
