package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * A tile of two vectors by two columns for processors with 16 vector registers: eight sums, as many as two units of
 * latency four need, four vectors of the left panel and a broadcast element of the right one.
 */
final class ZGemmVectorKernel implements ZGemmKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int MR = 2 * V;
    private static final int NR = 2;

    @Override
    public int rows() {
        return MR;
    }

    @Override
    public int columns() {
        return NR;
    }

    @Override
    public void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile) {
        var zero = DoubleVector.zero(SPECIES);
        var r00 = zero;
        var r10 = zero;
        var i00 = zero;
        var i10 = zero;
        var r01 = zero;
        var r11 = zero;
        var i01 = zero;
        var i11 = zero;
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * 2 * MR;
            int pb = offsetB + p * 2 * NR;
            var ar0 = DoubleVector.fromArray(SPECIES, a, pa);
            var ar1 = DoubleVector.fromArray(SPECIES, a, pa + V);
            var ai0 = DoubleVector.fromArray(SPECIES, a, pa + 2 * V);
            var ai1 = DoubleVector.fromArray(SPECIES, a, pa + 3 * V);
            var br0 = DoubleVector.broadcast(SPECIES, b[pb]);
            r00 = ar0.fma(br0, r00);
            r10 = ar1.fma(br0, r10);
            i00 = ai0.fma(br0, i00);
            i10 = ai1.fma(br0, i10);
            var bi0 = DoubleVector.broadcast(SPECIES, b[pb + 2]);
            i00 = ar0.fma(bi0, i00);
            i10 = ar1.fma(bi0, i10);
            var ni0 = bi0.neg();
            r00 = ai0.fma(ni0, r00);
            r10 = ai1.fma(ni0, r10);
            var br1 = DoubleVector.broadcast(SPECIES, b[pb + 1]);
            r01 = ar0.fma(br1, r01);
            r11 = ar1.fma(br1, r11);
            i01 = ai0.fma(br1, i01);
            i11 = ai1.fma(br1, i11);
            var bi1 = DoubleVector.broadcast(SPECIES, b[pb + 3]);
            i01 = ar0.fma(bi1, i01);
            i11 = ar1.fma(bi1, i11);
            var ni1 = bi1.neg();
            r01 = ai0.fma(ni1, r01);
            r11 = ai1.fma(ni1, r11);
        }
        r00.intoArray(tile, 0);
        r10.intoArray(tile, V);
        i00.intoArray(tile, 2 * V);
        i10.intoArray(tile, 3 * V);
        r01.intoArray(tile, 4 * V);
        r11.intoArray(tile, 5 * V);
        i01.intoArray(tile, 6 * V);
        i11.intoArray(tile, 7 * V);
    }
}
