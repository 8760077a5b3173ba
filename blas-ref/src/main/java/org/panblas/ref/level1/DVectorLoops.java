package org.panblas.ref.level1;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.MIN;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.DVectorSum;
import org.panblas.ref.Species;

/**
 * The loops with the Vector API. Reductions keep four vector accumulators: an FMA has a latency of four cycles and two
 * loads a cycle feed at most one of them for {@code dot}, so four are enough to keep the loads busy. The extrema keep two
 * and {@code asum} three: their vectors pass through more operations, and a caller into which two such loops of four vectors
 * are inlined is more than the compiler takes ({@code NodeCountInliningCutoff}); the vectors of what it leaves out are objects.
 */
final class DVectorLoops implements DLoops {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE.withShape(Species.STREAM);
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int LANES = SPECIES.length();
    private static final int STEP = 4 * LANES;

    /** So few elements are added sooner one by one than the lanes of a vector are added up. */
    private static final int SHORT = 2 * LANES;

    /** All bits but that of the sign. */
    private static final LongVector MAGNITUDE =
            DoubleVector.broadcast(SPECIES, -0.0).reinterpretAsLongs().not();

    private static final Class<? extends LongVector> BITS =
            MAGNITUDE.species().vectorType().asSubclass(LongVector.class);

    /** What is left behind the last vector. */
    private static final DLoops PLAIN = new DScalarLoops();

    private static DoubleVector load(double[] x, int i) {
        return TYPE.cast(DoubleVector.fromArray(SPECIES, x, i));
    }

    private static LongVector bits(DoubleVector x) {
        return BITS.cast(x.reinterpretAsLongs());
    }

    private static DoubleVector doubles(LongVector bits) {
        return TYPE.cast(bits.reinterpretAsDoubles());
    }

    /** The bits of absolute values, which as integers are in the order of the values. */
    private static LongVector sizeBits(double[] x, int i) {
        return bits(load(x, i)).and(MAGNITUDE);
    }

    /** Absolute values. The operator ABS takes its mask from memory anew for each vector, and loads are what is short. */
    private static DoubleVector size(double[] x, int i) {
        return doubles(sizeBits(x, i));
    }

    @Override
    public double dot(int n, double[] x, int ix, double[] y, int iy) {
        if (n <= SHORT) {
            return shortDot(n, x, ix, y, iy);
        }
        DoubleVector s0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            s0 = load(x, ix + i).fma(load(y, iy + i), s0);
            s1 = load(x, ix + i + LANES).fma(load(y, iy + i + LANES), s1);
            s2 = load(x, ix + i + 2 * LANES).fma(load(y, iy + i + 2 * LANES), s2);
            s3 = load(x, ix + i + 3 * LANES).fma(load(y, iy + i + 3 * LANES), s3);
        }
        for (; i <= n - LANES; i += LANES) {
            s0 = load(x, ix + i).fma(load(y, iy + i), s0);
        }
        double s = DVectorSum.of(s0.add(s1).add(s2.add(s3)));
        for (; i < n; i++) {
            s += x[ix + i] * y[iy + i];
        }
        return s;
    }

    private static double shortDot(int n, double[] x, int ix, double[] y, int iy) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= n - 4; i += 4) {
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
        DoubleVector s0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            s0 = s0.add(load(x, ix + i));
            s1 = s1.add(load(x, ix + i + LANES));
            s2 = s2.add(load(x, ix + i + 2 * LANES));
            s3 = s3.add(load(x, ix + i + 3 * LANES));
        }
        for (; i <= n - LANES; i += LANES) {
            s0 = s0.add(load(x, ix + i));
        }
        double s = DVectorSum.of(s0.add(s1).add(s2.add(s3)));
        for (; i < n; i++) {
            s += x[ix + i];
        }
        return s;
    }

    @Override
    public double asum(int n, double[] x, int ix) {
        DoubleVector s0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        int i = 0;
        for (; i <= n - 3 * LANES; i += 3 * LANES) {
            s0 = s0.add(size(x, ix + i));
            s1 = s1.add(size(x, ix + i + LANES));
            s2 = s2.add(size(x, ix + i + 2 * LANES));
        }
        double s = DVectorSum.of(s0.add(s1).add(s2));
        for (; i < n; i++) {
            s += Math.abs(x[ix + i]);
        }
        return s;
    }

    @Override
    public double sumOfSquares(int n, double[] x, int ix) {
        DoubleVector s0 = TYPE.cast(DoubleVector.zero(SPECIES));
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            DoubleVector x0 = load(x, ix + i);
            DoubleVector x1 = load(x, ix + i + LANES);
            DoubleVector x2 = load(x, ix + i + 2 * LANES);
            DoubleVector x3 = load(x, ix + i + 3 * LANES);
            s0 = x0.fma(x0, s0);
            s1 = x1.fma(x1, s1);
            s2 = x2.fma(x2, s2);
            s3 = x3.fma(x3, s3);
        }
        for (; i <= n - LANES; i += LANES) {
            DoubleVector x0 = load(x, ix + i);
            s0 = x0.fma(x0, s0);
        }
        double s = DVectorSum.of(s0.add(s1).add(s2.add(s3)));
        for (; i < n; i++) {
            s += x[ix + i] * x[ix + i];
        }
        return s;
    }

    @Override
    public void axpy(int n, double alpha, double[] x, int ix, double[] y, int iy) {
        DoubleVector a = TYPE.cast(DoubleVector.broadcast(SPECIES, alpha));
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            load(x, ix + i).fma(a, load(y, iy + i)).intoArray(y, iy + i);
            load(x, ix + i + LANES).fma(a, load(y, iy + i + LANES)).intoArray(y, iy + i + LANES);
            load(x, ix + i + 2 * LANES).fma(a, load(y, iy + i + 2 * LANES)).intoArray(y, iy + i + 2 * LANES);
            load(x, ix + i + 3 * LANES).fma(a, load(y, iy + i + 3 * LANES)).intoArray(y, iy + i + 3 * LANES);
        }
        for (; i <= n - LANES; i += LANES) {
            load(x, ix + i).fma(a, load(y, iy + i)).intoArray(y, iy + i);
        }
        for (; i < n; i++) {
            y[iy + i] += alpha * x[ix + i];
        }
    }

    @Override
    public void axpby(int n, double alpha, double[] x, int ix, double beta, double[] y, int iy) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector scaled = load(y, iy + i).mul(beta);
            load(x, ix + i)
                    .fma(TYPE.cast(DoubleVector.broadcast(SPECIES, alpha)), scaled)
                    .intoArray(y, iy + i);
        }
        for (; i < n; i++) {
            y[iy + i] = alpha * x[ix + i] + beta * y[iy + i];
        }
    }

    @Override
    public void scal(int n, double alpha, double[] x, int ix) {
        DoubleVector a = TYPE.cast(DoubleVector.broadcast(SPECIES, alpha));
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            load(x, ix + i).mul(a).intoArray(x, ix + i);
            load(x, ix + i + LANES).mul(a).intoArray(x, ix + i + LANES);
            load(x, ix + i + 2 * LANES).mul(a).intoArray(x, ix + i + 2 * LANES);
            load(x, ix + i + 3 * LANES).mul(a).intoArray(x, ix + i + 3 * LANES);
        }
        for (; i < n; i++) {
            x[ix + i] *= alpha;
        }
    }

    @Override
    public void rot(int n, double[] x, int ix, double[] y, int iy, double c, double s) {
        DoubleVector vc = TYPE.cast(DoubleVector.broadcast(SPECIES, c));
        DoubleVector vs = TYPE.cast(DoubleVector.broadcast(SPECIES, s));
        DoubleVector minus = TYPE.cast(DoubleVector.broadcast(SPECIES, -s));
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector xi = load(x, ix + i);
            DoubleVector yi = load(y, iy + i);
            xi.fma(vc, yi.mul(vs)).intoArray(x, ix + i);
            yi.fma(vc, xi.mul(minus)).intoArray(y, iy + i);
        }
        for (; i < n; i++) {
            double xi = x[ix + i];
            double yi = y[iy + i];
            x[ix + i] = c * xi + s * yi;
            y[iy + i] = c * yi - s * xi;
        }
    }

    /** A comparison and a blend ignore what is not a number, which the lanewise MAX would let through. */
    private static DoubleVector larger(DoubleVector best, DoubleVector x) {
        return best.blend(x, x.compare(GT, best));
    }

    private static DoubleVector smaller(DoubleVector best, DoubleVector x) {
        return best.blend(x, x.compare(LT, best));
    }

    @Override
    public double max(int n, double[] x, int ix, double best) {
        DoubleVector m0 = TYPE.cast(DoubleVector.broadcast(SPECIES, best));
        DoubleVector m1 = m0;
        DoubleVector m2 = m0;
        DoubleVector m3 = m0;
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            m0 = larger(m0, load(x, ix + i));
            m1 = larger(m1, load(x, ix + i + LANES));
            m2 = larger(m2, load(x, ix + i + 2 * LANES));
            m3 = larger(m3, load(x, ix + i + 3 * LANES));
        }
        m0 = larger(larger(m0, m1), larger(m2, m3));
        best = m0.reduceLanes(MAX);
        for (; i < n; i++) {
            best = x[ix + i] > best ? x[ix + i] : best;
        }
        return best;
    }

    @Override
    public double min(int n, double[] x, int ix, double best) {
        DoubleVector m0 = TYPE.cast(DoubleVector.broadcast(SPECIES, best));
        DoubleVector m1 = m0;
        DoubleVector m2 = m0;
        DoubleVector m3 = m0;
        int i = 0;
        for (; i <= n - STEP; i += STEP) {
            m0 = smaller(m0, load(x, ix + i));
            m1 = smaller(m1, load(x, ix + i + LANES));
            m2 = smaller(m2, load(x, ix + i + 2 * LANES));
            m3 = smaller(m3, load(x, ix + i + 3 * LANES));
        }
        m0 = smaller(smaller(m0, m1), smaller(m2, m3));
        best = m0.reduceLanes(MIN);
        for (; i < n; i++) {
            best = x[ix + i] < best ? x[ix + i] : best;
        }
        return best;
    }

    @Override
    public double amax(int n, double[] x, int ix, double best) {
        if (n <= STEP) {
            return PLAIN.amax(n, x, ix, best);
        }
        LongVector m0 = bits(TYPE.cast(DoubleVector.broadcast(SPECIES, best)));
        LongVector m1 = m0;
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = m0.max(sizeBits(x, ix + i));
            m1 = m1.max(sizeBits(x, ix + i + LANES));
        }
        for (; i <= n - LANES; i += LANES) {
            m0 = m0.max(sizeBits(x, ix + i));
        }
        double most = doubles(m0.max(m1)).reduceLanes(MAX);
        // As bits, what is not a number is larger than all numbers.
        return Double.isNaN(most) ? PLAIN.amax(n, x, ix, best) : PLAIN.amax(n - i, x, ix + i, most);
    }

    @Override
    public double amin(int n, double[] x, int ix, double best) {
        if (n <= STEP) {
            return PLAIN.amin(n, x, ix, best);
        }
        LongVector m0 = bits(TYPE.cast(DoubleVector.broadcast(SPECIES, best)));
        LongVector m1 = m0;
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            m0 = m0.min(sizeBits(x, ix + i));
            m1 = m1.min(sizeBits(x, ix + i + LANES));
        }
        for (; i <= n - LANES; i += LANES) {
            m0 = m0.min(sizeBits(x, ix + i));
        }
        double least = doubles(m0.min(m1)).reduceLanes(MIN);
        return PLAIN.amin(n - i, x, ix + i, least);
    }

    @Override
    public int indexOfSize(int n, double[] x, int ix, double size) {
        if (n <= STEP) {
            return PLAIN.indexOfSize(n, x, ix, size);
        }
        LongVector sought = bits(TYPE.cast(DoubleVector.broadcast(SPECIES, size)));
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            VectorMask<Long> m0 = sizeBits(x, ix + i).eq(sought);
            VectorMask<Long> m1 = sizeBits(x, ix + i + LANES).eq(sought);
            if (m0.or(m1).anyTrue()) {
                break;
            }
        }
        return i + PLAIN.indexOfSize(n - i, x, ix + i, size);
    }
}
