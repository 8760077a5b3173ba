package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;

/**
 * A tile of two vectors by four columns for processors with 16 vector registers: eight sums, as many as two units of
 * latency four need. The compiler loads all operands of a step before it uses them, so a step takes 8 + 2 + 4 registers;
 * with more it would keep sums in memory, and wait for them.
 */
final class DGemmVectorKernel extends DTileVectorKernel {
    private static final int NR = 4;

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
        }
        c00.intoArray(tile, 0);
        c10.intoArray(tile, V);
        c01.intoArray(tile, 2 * V);
        c11.intoArray(tile, 3 * V);
        c02.intoArray(tile, 4 * V);
        c12.intoArray(tile, 5 * V);
        c03.intoArray(tile, 6 * V);
        c13.intoArray(tile, 7 * V);
    }
}
