package org.panblas.ref.level1;

import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.MIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.DVectorSum;
import org.panblas.ref.Species;

/**
 * The complex loops with the Vector API. A vector holds interleaved pairs; a product of complex vectors is two real ones,
 * one of them with the parts of a factor swapped, and the signs are put in once outside the loop.
 */
final class ZVectorLoops implements ZLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int LANES = SPECIES.length();
    private static final int STEP = 4 * LANES;
    private static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final DoubleVector SIGNS = signs();

    /** All bits but that of the sign. */
    private static final LongVector MAGNITUDE =
            DoubleVector.broadcast(SPECIES, -0.0).reinterpretAsLongs().not();

    private static final Class<? extends LongVector> BITS =
            MAGNITUDE.species().vectorType().asSubclass(LongVector.class);

    /** What is left behind the last vectors. */
    private static final ZLoops PLAIN = new ZScalarLoops();

    /** 1, -1, 1, -1, ...: negates the imaginary parts. */
    private static DoubleVector signs() {
        double[] signs = new double[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            signs[lane] = lane % 2 == 0 ? 1.0 : -1.0;
        }
        return DoubleVector.fromArray(SPECIES, signs, 0);
    }

    private static DoubleVector load(double[] x, int i) {
        return TYPE.cast(DoubleVector.fromArray(SPECIES, x, i));
    }

    private static LongVector bits(DoubleVector x) {
        return BITS.cast(x.reinterpretAsLongs());
    }

    private static DoubleVector doubles(LongVector bits) {
        return TYPE.cast(bits.reinterpretAsDoubles());
    }

    private static DoubleVector swap(DoubleVector x) {
        return x.rearrange(SWAP);
    }

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
        DoubleVector same0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector same1 = same0;
        DoubleVector same2 = same0;
        DoubleVector same3 = same0;
        DoubleVector cross0 = same0;
        DoubleVector cross1 = same0;
        DoubleVector cross2 = same0;
        DoubleVector cross3 = same0;
        int size = 2 * n;
        int i = 0;
        for (; i <= size - STEP; i += STEP) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector x1 = load(x, ix + i + LANES);
            DoubleVector x2 = load(x, ix + i + 2 * LANES);
            DoubleVector x3 = load(x, ix + i + 3 * LANES);
            DoubleVector y0 = load(y, iy + i);
            DoubleVector y1 = load(y, iy + i + LANES);
            DoubleVector y2 = load(y, iy + i + 2 * LANES);
            DoubleVector y3 = load(y, iy + i + 3 * LANES);
            same0 = x0.fma(y0, same0);
            same1 = x1.fma(y1, same1);
            same2 = x2.fma(y2, same2);
            same3 = x3.fma(y3, same3);
            cross0 = x0.fma(swap(y0), cross0);
            cross1 = x1.fma(swap(y1), cross1);
            cross2 = x2.fma(swap(y2), cross2);
            cross3 = x3.fma(swap(y3), cross3);
        }
        for (; i <= size - LANES; i += LANES) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector y0 = load(y, iy + i);
            same0 = x0.fma(y0, same0);
            cross0 = x0.fma(swap(y0), cross0);
        }
        DoubleVector same = same0.add(same1).add(same2.add(same3));
        DoubleVector cross = cross0.add(cross1).add(cross2.add(cross3));
        double re = DVectorSum.of(conj ? same : same.mul(SIGNS));
        double im = DVectorSum.of(conj ? cross.mul(SIGNS) : cross);
        double sign = conj ? -1.0 : 1.0;
        for (; i < size; i += 2) {
            double xr = x[ix + i];
            double xi = sign * x[ix + i + 1];
            re += xr * y[iy + i] - xi * y[iy + i + 1];
            im += xr * y[iy + i + 1] + xi * y[iy + i];
        }
        out[at] += alphaRe * re - alphaIm * im;
        out[at + 1] += alphaRe * im + alphaIm * re;
    }

    @Override
    public void axpy(boolean conj, int n, double alphaRe, double alphaIm, double[] x, int ix, double[] y, int iy) {
        DoubleVector re = TYPE.cast(DoubleVector.broadcast(SPECIES, alphaRe));
        DoubleVector im = TYPE.cast(DoubleVector.broadcast(SPECIES, alphaIm));
        DoubleVector same = conj ? re.mul(SIGNS) : re;
        DoubleVector cross = conj ? im : im.mul(SIGNS).neg();
        int size = 2 * n;
        int i = 0;
        for (; i <= size - 2 * LANES; i += 2 * LANES) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector x1 = load(x, ix + i + LANES);
            DoubleVector y0 = x0.fma(same, load(y, iy + i));
            DoubleVector y1 = x1.fma(same, load(y, iy + i + LANES));
            swap(x0).fma(cross, y0).intoArray(y, iy + i);
            swap(x1).fma(cross, y1).intoArray(y, iy + i + LANES);
        }
        double sign = conj ? -1.0 : 1.0;
        for (; i < size; i += 2) {
            double xr = x[ix + i];
            double xi = sign * x[ix + i + 1];
            y[iy + i] += alphaRe * xr - alphaIm * xi;
            y[iy + i + 1] += alphaRe * xi + alphaIm * xr;
        }
    }

    @Override
    public void scal(int n, double alphaRe, double alphaIm, double[] x, int ix) {
        DoubleVector same = TYPE.cast(DoubleVector.broadcast(SPECIES, alphaRe));
        DoubleVector cross =
                TYPE.cast(DoubleVector.broadcast(SPECIES, -alphaIm)).mul(SIGNS);
        int size = 2 * n;
        int i = 0;
        for (; i <= size - 2 * LANES; i += 2 * LANES) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector x1 = load(x, ix + i + LANES);
            x0.fma(same, swap(x0).mul(cross)).intoArray(x, ix + i);
            x1.fma(same, swap(x1).mul(cross)).intoArray(x, ix + i + LANES);
        }
        for (; i < size; i += 2) {
            double xr = x[ix + i];
            double xi = x[ix + i + 1];
            x[ix + i] = alphaRe * xr - alphaIm * xi;
            x[ix + i + 1] = alphaRe * xi + alphaIm * xr;
        }
    }

    /** The bits of {@code |re| + |im|}, each twice, which as integers are in the order of the sums. */
    private static LongVector sizeBits(double[] x, int i) {
        DoubleVector parts = doubles(bits(load(x, i)).and(MAGNITUDE));
        return bits(parts.add(swap(parts)));
    }

    @Override
    public double amax(int n, double[] x, int ix, double best) {
        LongVector m0 = bits(TYPE.cast(DoubleVector.broadcast(SPECIES, best)));
        LongVector m1 = m0;
        int size = 2 * n;
        int i = 0;
        for (; i <= size - 2 * LANES; i += 2 * LANES) {
            m0 = m0.max(sizeBits(x, ix + i));
            m1 = m1.max(sizeBits(x, ix + i + LANES));
        }
        double most = doubles(m0.max(m1)).reduceLanes(MAX);
        // As bits, what is not a number is larger than all numbers.
        return Double.isNaN(most) ? PLAIN.amax(n, x, ix, best) : PLAIN.amax(n - i / 2, x, ix + i, most);
    }

    @Override
    public double amin(int n, double[] x, int ix, double best) {
        LongVector m0 = bits(TYPE.cast(DoubleVector.broadcast(SPECIES, best)));
        LongVector m1 = m0;
        int size = 2 * n;
        int i = 0;
        for (; i <= size - 2 * LANES; i += 2 * LANES) {
            m0 = m0.min(sizeBits(x, ix + i));
            m1 = m1.min(sizeBits(x, ix + i + LANES));
        }
        double least = doubles(m0.min(m1)).reduceLanes(MIN);
        return PLAIN.amin(n - i / 2, x, ix + i, least);
    }
}
