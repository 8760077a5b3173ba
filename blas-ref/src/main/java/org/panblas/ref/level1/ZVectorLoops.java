package org.panblas.ref.level1;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.MIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * The complex loops with the Vector API. A vector holds interleaved pairs; a product of complex vectors is two real ones,
 * one of them with the parts of a factor swapped, and the signs are put in once outside the loop.
 */
final class ZVectorLoops implements ZLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final DoubleVector SIGNS = signs();

    /** 1, -1, 1, -1, ...: negates the imaginary parts. */
    private static DoubleVector signs() {
        double[] signs = new double[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            signs[lane] = lane % 2 == 0 ? 1.0 : -1.0;
        }
        return DoubleVector.fromArray(SPECIES, signs, 0);
    }

    private static DoubleVector load(double[] x, int i) {
        return DoubleVector.fromArray(SPECIES, x, i);
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
        DoubleVector same0 = DoubleVector.zero(SPECIES);
        DoubleVector same1 = same0;
        DoubleVector cross0 = same0;
        DoubleVector cross1 = same0;
        int size = 2 * n;
        int i = 0;
        for (; i <= size - 2 * LANES; i += 2 * LANES) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector x1 = load(x, ix + i + LANES);
            DoubleVector y0 = load(y, iy + i);
            DoubleVector y1 = load(y, iy + i + LANES);
            same0 = x0.fma(y0, same0);
            same1 = x1.fma(y1, same1);
            cross0 = x0.fma(swap(y0), cross0);
            cross1 = x1.fma(swap(y1), cross1);
        }
        DoubleVector same = same0.add(same1);
        DoubleVector cross = cross0.add(cross1);
        double re = (conj ? same : same.mul(SIGNS)).reduceLanes(ADD);
        double im = (conj ? cross.mul(SIGNS) : cross).reduceLanes(ADD);
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
        DoubleVector re = DoubleVector.broadcast(SPECIES, alphaRe);
        DoubleVector im = DoubleVector.broadcast(SPECIES, alphaIm);
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
        DoubleVector same = DoubleVector.broadcast(SPECIES, alphaRe);
        DoubleVector cross = DoubleVector.broadcast(SPECIES, -alphaIm).mul(SIGNS);
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

    @Override
    public double amax(int n, double[] x, int ix, double best) {
        DoubleVector most = DoubleVector.broadcast(SPECIES, best);
        int size = 2 * n;
        int i = 0;
        for (; i <= size - LANES; i += LANES) {
            DoubleVector parts = load(x, ix + i).lanewise(ABS);
            DoubleVector sum = parts.add(swap(parts));
            most = most.blend(sum, sum.compare(GT, most));
        }
        best = most.reduceLanes(MAX);
        for (; i < size; i += 2) {
            double xi = ZSum.cabs1(x[ix + i], x[ix + i + 1]);
            best = xi > best ? xi : best;
        }
        return best;
    }

    @Override
    public double amin(int n, double[] x, int ix, double best) {
        DoubleVector least = DoubleVector.broadcast(SPECIES, best);
        int size = 2 * n;
        int i = 0;
        for (; i <= size - LANES; i += LANES) {
            DoubleVector parts = load(x, ix + i).lanewise(ABS);
            DoubleVector sum = parts.add(swap(parts));
            least = least.blend(sum, sum.compare(LT, least));
        }
        best = least.reduceLanes(MIN);
        for (; i < size; i += 2) {
            double xi = ZSum.cabs1(x[ix + i], x[ix + i + 1]);
            best = xi < best ? xi : best;
        }
        return best;
    }
}
