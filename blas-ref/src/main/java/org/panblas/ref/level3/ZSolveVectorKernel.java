package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** Two registers of vectors at a time, each with its real and imaginary sums. */
final class ZSolveVectorKernel implements ZSolveKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int WIDTH = 2 * V;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void solve(int n, double[] triangle, boolean unit, double[] divisors, double[] x, int width) {
        for (int w = 0; w < width; w += WIDTH) {
            for (int i = 0; i < n; i++) {
                row(triangle, 2 * i * n, i, unit, divisors, x, w, width);
            }
        }
    }

    private static void row(
            double[] triangle, int from, int i, boolean unit, double[] divisors, double[] x, int w, int width) {
        int at = 2 * i * width + w;
        var r0 = DoubleVector.fromArray(SPECIES, x, at);
        var r1 = DoubleVector.fromArray(SPECIES, x, at + V);
        var i0 = DoubleVector.fromArray(SPECIES, x, at + width);
        var i1 = DoubleVector.fromArray(SPECIES, x, at + width + V);
        for (int p = 0; p < i; p++) {
            int row = 2 * p * width + w;
            var xr0 = DoubleVector.fromArray(SPECIES, x, row);
            var xr1 = DoubleVector.fromArray(SPECIES, x, row + V);
            var xi0 = DoubleVector.fromArray(SPECIES, x, row + width);
            var xi1 = DoubleVector.fromArray(SPECIES, x, row + width + V);
            var re = DoubleVector.broadcast(SPECIES, triangle[from + 2 * p]);
            r0 = re.fma(xr0, r0);
            r1 = re.fma(xr1, r1);
            i0 = re.fma(xi0, i0);
            i1 = re.fma(xi1, i1);
            var im = DoubleVector.broadcast(SPECIES, triangle[from + 2 * p + 1]);
            i0 = im.fma(xr0, i0);
            i1 = im.fma(xr1, i1);
            var minus = im.neg();
            r0 = minus.fma(xi0, r0);
            r1 = minus.fma(xi1, r1);
        }
        if (!unit) {
            var u = DoubleVector.broadcast(SPECIES, divisors[3 * i]);
            var v = DoubleVector.broadcast(SPECIES, divisors[3 * i + 1]);
            var d = DoubleVector.broadcast(SPECIES, divisors[3 * i + 2]);
            var q0 = r0.mul(u).add(i0.mul(v)).div(d);
            var q1 = r1.mul(u).add(i1.mul(v)).div(d);
            i0 = i0.mul(u).sub(r0.mul(v)).div(d);
            i1 = i1.mul(u).sub(r1.mul(v)).div(d);
            r0 = q0;
            r1 = q1;
        }
        r0.intoArray(x, at);
        r1.intoArray(x, at + V);
        i0.intoArray(x, at + width);
        i1.intoArray(x, at + width + V);
    }
}
