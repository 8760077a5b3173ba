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
    void packed(
            int depth,
            double[] a,
            int offsetA,
            boolean fresh,
            double[] b,
            int offsetB,
            double[] c,
            int offsetC,
            int ldc) {
        double[] start = fresh ? ZEROS : c;
        int start0 = fresh ? 0 : offsetC;
        int next = fresh ? 0 : ldc;
        int start1 = start0 + next;
        int start2 = start1 + next;
        int start3 = start2 + next;
        var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
        var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
        var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
        var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
        var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
        var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
        var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
        var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * MR;
            int pb = offsetB + p * NR;
            var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, pa));
            var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, pa + V));
            var b0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb]));
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            var b1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 1]));
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            var b2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 2]));
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            var b3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 3]));
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
        }
        int column1 = offsetC + ldc;
        int column2 = column1 + ldc;
        int column3 = column2 + ldc;
        c00.intoArray(c, offsetC);
        c10.intoArray(c, offsetC + V);
        c01.intoArray(c, column1);
        c11.intoArray(c, column1 + V);
        c02.intoArray(c, column2);
        c12.intoArray(c, column2 + V);
        c03.intoArray(c, column3);
        c13.intoArray(c, column3 + V);
    }

    @Override
    void strided(
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            boolean fresh,
            double[] b,
            int offsetB,
            double[] c,
            int offsetC,
            int ldc) {
        double[] start = fresh ? ZEROS : c;
        int start0 = fresh ? 0 : offsetC;
        int next = fresh ? 0 : ldc;
        int start1 = start0 + next;
        int start2 = start1 + next;
        int start3 = start2 + next;
        var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
        var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
        var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
        var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
        var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
        var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
        var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
        var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * strideA;
            int pb = offsetB + p * NR;
            var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, pa));
            var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, a, pa + V));
            var b0 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb]));
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            var b1 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 1]));
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            var b2 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 2]));
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            var b3 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 3]));
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
        }
        int column1 = offsetC + ldc;
        int column2 = column1 + ldc;
        int column3 = column2 + ldc;
        c00.intoArray(c, offsetC);
        c10.intoArray(c, offsetC + V);
        c01.intoArray(c, column1);
        c11.intoArray(c, column1 + V);
        c02.intoArray(c, column2);
        c12.intoArray(c, column2 + V);
        c03.intoArray(c, column3);
        c13.intoArray(c, column3 + V);
    }
}
