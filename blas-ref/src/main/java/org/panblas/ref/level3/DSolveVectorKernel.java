package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** Four registers of vectors at a time, as many sums as keep one unit of latency four busy. */
final class DSolveVectorKernel implements DSolveKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int WIDTH = 4 * V;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void solve(int n, double[] triangle, boolean unit, double[] x, int width) {
        for (int w = 0; w < width; w += WIDTH) {
            for (int i = 0; i < n; i++) {
                row(triangle, i * n, i, unit, x, w, width);
            }
        }
    }

    private static void row(double[] triangle, int from, int i, boolean unit, double[] x, int w, int width) {
        int at = i * width + w;
        var s0 = DoubleVector.fromArray(SPECIES, x, at);
        var s1 = DoubleVector.fromArray(SPECIES, x, at + V);
        var s2 = DoubleVector.fromArray(SPECIES, x, at + 2 * V);
        var s3 = DoubleVector.fromArray(SPECIES, x, at + 3 * V);
        for (int p = 0; p < i; p++) {
            var t = DoubleVector.broadcast(SPECIES, triangle[from + p]);
            int row = p * width + w;
            s0 = t.fma(DoubleVector.fromArray(SPECIES, x, row), s0);
            s1 = t.fma(DoubleVector.fromArray(SPECIES, x, row + V), s1);
            s2 = t.fma(DoubleVector.fromArray(SPECIES, x, row + 2 * V), s2);
            s3 = t.fma(DoubleVector.fromArray(SPECIES, x, row + 3 * V), s3);
        }
        if (!unit) {
            var d = DoubleVector.broadcast(SPECIES, triangle[from + i]);
            s0 = s0.div(d);
            s1 = s1.div(d);
            s2 = s2.div(d);
            s3 = s3.div(d);
        }
        s0.intoArray(x, at);
        s1.intoArray(x, at + V);
        s2.intoArray(x, at + 2 * V);
        s3.intoArray(x, at + 3 * V);
    }
}
