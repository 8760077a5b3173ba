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
        int start4 = start3 + next;
        int start5 = start4 + next;
        int start6 = start5 + next;
        int start7 = start6 + next;
        var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
        var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
        var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
        var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
        var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
        var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
        var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
        var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
        var c04 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start4));
        var c14 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start4 + V));
        var c05 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start5));
        var c15 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start5 + V));
        var c06 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start6));
        var c16 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start6 + V));
        var c07 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start7));
        var c17 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start7 + V));
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
            var b4 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 4]));
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
            var b5 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 5]));
            c05 = a0.fma(b5, c05);
            c15 = a1.fma(b5, c15);
            var b6 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 6]));
            c06 = a0.fma(b6, c06);
            c16 = a1.fma(b6, c16);
            var b7 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 7]));
            c07 = a0.fma(b7, c07);
            c17 = a1.fma(b7, c17);
        }
        int column1 = offsetC + ldc;
        int column2 = column1 + ldc;
        int column3 = column2 + ldc;
        int column4 = column3 + ldc;
        int column5 = column4 + ldc;
        int column6 = column5 + ldc;
        int column7 = column6 + ldc;
        c00.intoArray(c, offsetC);
        c10.intoArray(c, offsetC + V);
        c01.intoArray(c, column1);
        c11.intoArray(c, column1 + V);
        c02.intoArray(c, column2);
        c12.intoArray(c, column2 + V);
        c03.intoArray(c, column3);
        c13.intoArray(c, column3 + V);
        c04.intoArray(c, column4);
        c14.intoArray(c, column4 + V);
        c05.intoArray(c, column5);
        c15.intoArray(c, column5 + V);
        c06.intoArray(c, column6);
        c16.intoArray(c, column6 + V);
        c07.intoArray(c, column7);
        c17.intoArray(c, column7 + V);
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
        int start4 = start3 + next;
        int start5 = start4 + next;
        int start6 = start5 + next;
        int start7 = start6 + next;
        var c00 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0));
        var c10 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start0 + V));
        var c01 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1));
        var c11 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start1 + V));
        var c02 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2));
        var c12 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start2 + V));
        var c03 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3));
        var c13 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start3 + V));
        var c04 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start4));
        var c14 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start4 + V));
        var c05 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start5));
        var c15 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start5 + V));
        var c06 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start6));
        var c16 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start6 + V));
        var c07 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start7));
        var c17 = TYPE.cast(DoubleVector.fromArray(SPECIES, start, start7 + V));
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
            var b4 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 4]));
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
            var b5 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 5]));
            c05 = a0.fma(b5, c05);
            c15 = a1.fma(b5, c15);
            var b6 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 6]));
            c06 = a0.fma(b6, c06);
            c16 = a1.fma(b6, c16);
            var b7 = TYPE.cast(DoubleVector.broadcast(SPECIES, b[pb + 7]));
            c07 = a0.fma(b7, c07);
            c17 = a1.fma(b7, c17);
        }
        int column1 = offsetC + ldc;
        int column2 = column1 + ldc;
        int column3 = column2 + ldc;
        int column4 = column3 + ldc;
        int column5 = column4 + ldc;
        int column6 = column5 + ldc;
        int column7 = column6 + ldc;
        c00.intoArray(c, offsetC);
        c10.intoArray(c, offsetC + V);
        c01.intoArray(c, column1);
        c11.intoArray(c, column1 + V);
        c02.intoArray(c, column2);
        c12.intoArray(c, column2 + V);
        c03.intoArray(c, column3);
        c13.intoArray(c, column3 + V);
        c04.intoArray(c, column4);
        c14.intoArray(c, column4 + V);
        c05.intoArray(c, column5);
        c15.intoArray(c, column5 + V);
        c06.intoArray(c, column6);
        c16.intoArray(c, column6 + V);
        c07.intoArray(c, column7);
        c17.intoArray(c, column7 + V);
    }
}
