package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** A row of two vectors at a time, each with real and imaginary parts in turn. */
final class ZSolveVectorKernel implements ZSolveKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int V = SPECIES.length();
    private static final int NR = ZProduct.BLOCKING.nr();

    /** Exchanges the parts of complex elements. */
    private static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);
    /** What i times an element is, but for the exchange: minus the imaginary part, plus the real one. */
    private static final DoubleVector TURN = turn();

    private static DoubleVector turn() {
        double[] signs = new double[V];
        for (int i = 0; i < V; i++) {
            signs[i] = i % 2 == 0 ? -1 : 1;
        }
        return DoubleVector.fromArray(SPECIES, signs, 0);
    }

    @Override
    public void solve(
            int n,
            double[] triangle,
            int at,
            boolean unit,
            double[] divisors,
            int first,
            double[] x,
            int from,
            int step) {
        for (int i = 0; i < n; i++) {
            row(i, triangle, 2 * (at + i * NR), unit, divisors, 3 * (first + i), x, 2 * from, 2 * step);
        }
    }

    private static void row(
            int i,
            double[] triangle,
            int row,
            boolean unit,
            double[] divisors,
            int divisor,
            double[] x,
            int from,
            int step) {
        int to = from + i * step;
        var s0 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to));
        var s1 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to + V));
        for (int p = 0; p < i; p++) {
            var x0 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step));
            var x1 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step + V));
            var re = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row + 2 * p]));
            var im = TURN.mul(triangle[row + 2 * p + 1]);
            s0 = x0.rearrange(SWAP).fma(im, re.fma(x0, s0));
            s1 = x1.rearrange(SWAP).fma(im, re.fma(x1, s1));
        }
        if (!unit) {
            var u = TYPE.cast(DoubleVector.broadcast(SPECIES, divisors[divisor]));
            var v = TURN.mul(-divisors[divisor + 1]);
            var d = TYPE.cast(DoubleVector.broadcast(SPECIES, divisors[divisor + 2]));
            s0 = s0.rearrange(SWAP).fma(v, s0.mul(u)).div(d);
            s1 = s1.rearrange(SWAP).fma(v, s1.mul(u)).div(d);
        }
        s0.intoArray(x, to);
        s1.intoArray(x, to + V);
    }
}
