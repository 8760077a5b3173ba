package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * A tile of two vectors by four columns for processors with 32 vector registers: sixteen sums, four vectors of the left
 * panel and a broadcast element of the right one. A step then loads twelve values for 32 operations.
 */
final class ZGemmWideVectorKernel implements ZGemmKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int MR = 2 * V;
    private static final int NR = 4;

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
        var r02 = zero;
        var r12 = zero;
        var i02 = zero;
        var i12 = zero;
        var r03 = zero;
        var r13 = zero;
        var i03 = zero;
        var i13 = zero;
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
            var bi0 = DoubleVector.broadcast(SPECIES, b[pb + 4]);
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
            var bi1 = DoubleVector.broadcast(SPECIES, b[pb + 5]);
            i01 = ar0.fma(bi1, i01);
            i11 = ar1.fma(bi1, i11);
            var ni1 = bi1.neg();
            r01 = ai0.fma(ni1, r01);
            r11 = ai1.fma(ni1, r11);
            var br2 = DoubleVector.broadcast(SPECIES, b[pb + 2]);
            r02 = ar0.fma(br2, r02);
            r12 = ar1.fma(br2, r12);
            i02 = ai0.fma(br2, i02);
            i12 = ai1.fma(br2, i12);
            var bi2 = DoubleVector.broadcast(SPECIES, b[pb + 6]);
            i02 = ar0.fma(bi2, i02);
            i12 = ar1.fma(bi2, i12);
            var ni2 = bi2.neg();
            r02 = ai0.fma(ni2, r02);
            r12 = ai1.fma(ni2, r12);
            var br3 = DoubleVector.broadcast(SPECIES, b[pb + 3]);
            r03 = ar0.fma(br3, r03);
            r13 = ar1.fma(br3, r13);
            i03 = ai0.fma(br3, i03);
            i13 = ai1.fma(br3, i13);
            var bi3 = DoubleVector.broadcast(SPECIES, b[pb + 7]);
            i03 = ar0.fma(bi3, i03);
            i13 = ar1.fma(bi3, i13);
            var ni3 = bi3.neg();
            r03 = ai0.fma(ni3, r03);
            r13 = ai1.fma(ni3, r13);
        }
        r00.intoArray(tile, 0);
        r10.intoArray(tile, V);
        i00.intoArray(tile, 2 * V);
        i10.intoArray(tile, 3 * V);
        r01.intoArray(tile, 4 * V);
        r11.intoArray(tile, 5 * V);
        i01.intoArray(tile, 6 * V);
        i11.intoArray(tile, 7 * V);
        r02.intoArray(tile, 8 * V);
        r12.intoArray(tile, 9 * V);
        i02.intoArray(tile, 10 * V);
        i12.intoArray(tile, 11 * V);
        r03.intoArray(tile, 12 * V);
        r13.intoArray(tile, 13 * V);
        i03.intoArray(tile, 14 * V);
        i13.intoArray(tile, 15 * V);
    }
}
