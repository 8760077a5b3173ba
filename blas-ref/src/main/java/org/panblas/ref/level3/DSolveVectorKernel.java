package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** Four rows of two vectors at a time: eight sums, which the rows before and then each other enter. */
final class DSolveVectorKernel implements DSolveKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final int V = SPECIES.length();
    private static final int NR = DProduct.BLOCKING.nr();

    @Override
    public void solve(int n, double[] triangle, int at, double[] inverses, int first, double[] x, int from, int step) {
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            four(i, triangle, at + i * NR, inverses, first + i, x, from, step);
        }
        for (; i < n; i++) {
            one(i, triangle, at + i * NR, inverses[first + i], x, from, step);
        }
    }

    private static void four(
            int i, double[] triangle, int row0, double[] inverses, int first, double[] x, int from, int step) {
        int row1 = row0 + NR;
        int row2 = row1 + NR;
        int row3 = row2 + NR;
        int to0 = from + i * step;
        int to1 = to0 + step;
        int to2 = to1 + step;
        int to3 = to2 + step;
        var s00 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to0));
        var s01 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to0 + V));
        var s10 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to1));
        var s11 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to1 + V));
        var s20 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to2));
        var s21 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to2 + V));
        var s30 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to3));
        var s31 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to3 + V));
        for (int p = 0; p < i; p++) {
            var x0 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step));
            var x1 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step + V));
            var t0 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row0 + p]));
            s00 = t0.fma(x0, s00);
            s01 = t0.fma(x1, s01);
            var t1 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row1 + p]));
            s10 = t1.fma(x0, s10);
            s11 = t1.fma(x1, s11);
            var t2 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row2 + p]));
            s20 = t2.fma(x0, s20);
            s21 = t2.fma(x1, s21);
            var t3 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row3 + p]));
            s30 = t3.fma(x0, s30);
            s31 = t3.fma(x1, s31);
        }
        var d0 = TYPE.cast(DoubleVector.broadcast(SPECIES, inverses[first]));
        s00 = s00.mul(d0);
        s01 = s01.mul(d0);
        var t10 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row1 + i]));
        var d1 = TYPE.cast(DoubleVector.broadcast(SPECIES, inverses[first + 1]));
        s10 = t10.fma(s00, s10).mul(d1);
        s11 = t10.fma(s01, s11).mul(d1);
        var t20 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row2 + i]));
        var t21 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row2 + i + 1]));
        var d2 = TYPE.cast(DoubleVector.broadcast(SPECIES, inverses[first + 2]));
        s20 = t21.fma(s10, t20.fma(s00, s20)).mul(d2);
        s21 = t21.fma(s11, t20.fma(s01, s21)).mul(d2);
        var t30 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row3 + i]));
        var t31 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row3 + i + 1]));
        var t32 = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row3 + i + 2]));
        var d3 = TYPE.cast(DoubleVector.broadcast(SPECIES, inverses[first + 3]));
        s30 = t32.fma(s20, t31.fma(s10, t30.fma(s00, s30))).mul(d3);
        s31 = t32.fma(s21, t31.fma(s11, t30.fma(s01, s31))).mul(d3);
        s00.intoArray(x, to0);
        s01.intoArray(x, to0 + V);
        s10.intoArray(x, to1);
        s11.intoArray(x, to1 + V);
        s20.intoArray(x, to2);
        s21.intoArray(x, to2 + V);
        s30.intoArray(x, to3);
        s31.intoArray(x, to3 + V);
    }

    private static void one(int i, double[] triangle, int row, double inverse, double[] x, int from, int step) {
        int to = from + i * step;
        var s0 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to));
        var s1 = TYPE.cast(DoubleVector.fromArray(SPECIES, x, to + V));
        for (int p = 0; p < i; p++) {
            var t = TYPE.cast(DoubleVector.broadcast(SPECIES, triangle[row + p]));
            s0 = t.fma(TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step)), s0);
            s1 = t.fma(TYPE.cast(DoubleVector.fromArray(SPECIES, x, from + p * step + V)), s1);
        }
        s0.mul(inverse).intoArray(x, to);
        s1.mul(inverse).intoArray(x, to + V);
    }
}
