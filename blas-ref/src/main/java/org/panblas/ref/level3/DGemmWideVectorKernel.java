package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;

/**
 * A tile of two vectors by eight columns for processors with 32 vector registers: 16 sums, and ten registers for the
 * operands of a step, which the compiler loads before it uses them.
 */
final class DGemmWideVectorKernel extends DTileVectorKernel {
    private static final int NR = 8;

    @Override
    public int columns() {
        return NR;
    }

    @Override
    public void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile) {
        var zero = DoubleVector.zero(SPECIES);
        var c00 = zero;
        var c10 = zero;
        var c01 = zero;
        var c11 = zero;
        var c02 = zero;
        var c12 = zero;
        var c03 = zero;
        var c13 = zero;
        var c04 = zero;
        var c14 = zero;
        var c05 = zero;
        var c15 = zero;
        var c06 = zero;
        var c16 = zero;
        var c07 = zero;
        var c17 = zero;
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * MR;
            int pb = offsetB + p * NR;
            var a0 = DoubleVector.fromArray(SPECIES, a, pa);
            var a1 = DoubleVector.fromArray(SPECIES, a, pa + V);
            var b0 = DoubleVector.broadcast(SPECIES, b[pb]);
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            var b1 = DoubleVector.broadcast(SPECIES, b[pb + 1]);
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            var b2 = DoubleVector.broadcast(SPECIES, b[pb + 2]);
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            var b3 = DoubleVector.broadcast(SPECIES, b[pb + 3]);
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
            var b4 = DoubleVector.broadcast(SPECIES, b[pb + 4]);
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
            var b5 = DoubleVector.broadcast(SPECIES, b[pb + 5]);
            c05 = a0.fma(b5, c05);
            c15 = a1.fma(b5, c15);
            var b6 = DoubleVector.broadcast(SPECIES, b[pb + 6]);
            c06 = a0.fma(b6, c06);
            c16 = a1.fma(b6, c16);
            var b7 = DoubleVector.broadcast(SPECIES, b[pb + 7]);
            c07 = a0.fma(b7, c07);
            c17 = a1.fma(b7, c17);
        }
        c00.intoArray(tile, 0);
        c10.intoArray(tile, V);
        c01.intoArray(tile, 2 * V);
        c11.intoArray(tile, 3 * V);
        c02.intoArray(tile, 4 * V);
        c12.intoArray(tile, 5 * V);
        c03.intoArray(tile, 6 * V);
        c13.intoArray(tile, 7 * V);
        c04.intoArray(tile, 8 * V);
        c14.intoArray(tile, 9 * V);
        c05.intoArray(tile, 10 * V);
        c15.intoArray(tile, 11 * V);
        c06.intoArray(tile, 12 * V);
        c16.intoArray(tile, 13 * V);
        c07.intoArray(tile, 14 * V);
        c17.intoArray(tile, 15 * V);
    }
}
