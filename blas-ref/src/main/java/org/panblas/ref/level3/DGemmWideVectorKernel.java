package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * A tile of three vectors by eight columns for processors with 32 vector registers: 24 sums, three vectors of the left
 * panel and one broadcast element of the right one. A step then loads eleven values for 24 operations.
 */
final class DGemmWideVectorKernel implements DGemmKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int MR = 3 * V;
    private static final int NR = 8;

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
        var c00 = zero;
        var c10 = zero;
        var c20 = zero;
        var c01 = zero;
        var c11 = zero;
        var c21 = zero;
        var c02 = zero;
        var c12 = zero;
        var c22 = zero;
        var c03 = zero;
        var c13 = zero;
        var c23 = zero;
        var c04 = zero;
        var c14 = zero;
        var c24 = zero;
        var c05 = zero;
        var c15 = zero;
        var c25 = zero;
        var c06 = zero;
        var c16 = zero;
        var c26 = zero;
        var c07 = zero;
        var c17 = zero;
        var c27 = zero;
        for (int p = 0; p < depth; p++) {
            int pa = offsetA + p * MR;
            int pb = offsetB + p * NR;
            var a0 = DoubleVector.fromArray(SPECIES, a, pa);
            var a1 = DoubleVector.fromArray(SPECIES, a, pa + V);
            var a2 = DoubleVector.fromArray(SPECIES, a, pa + 2 * V);
            var b0 = DoubleVector.broadcast(SPECIES, b[pb]);
            c00 = a0.fma(b0, c00);
            c10 = a1.fma(b0, c10);
            c20 = a2.fma(b0, c20);
            var b1 = DoubleVector.broadcast(SPECIES, b[pb + 1]);
            c01 = a0.fma(b1, c01);
            c11 = a1.fma(b1, c11);
            c21 = a2.fma(b1, c21);
            var b2 = DoubleVector.broadcast(SPECIES, b[pb + 2]);
            c02 = a0.fma(b2, c02);
            c12 = a1.fma(b2, c12);
            c22 = a2.fma(b2, c22);
            var b3 = DoubleVector.broadcast(SPECIES, b[pb + 3]);
            c03 = a0.fma(b3, c03);
            c13 = a1.fma(b3, c13);
            c23 = a2.fma(b3, c23);
            var b4 = DoubleVector.broadcast(SPECIES, b[pb + 4]);
            c04 = a0.fma(b4, c04);
            c14 = a1.fma(b4, c14);
            c24 = a2.fma(b4, c24);
            var b5 = DoubleVector.broadcast(SPECIES, b[pb + 5]);
            c05 = a0.fma(b5, c05);
            c15 = a1.fma(b5, c15);
            c25 = a2.fma(b5, c25);
            var b6 = DoubleVector.broadcast(SPECIES, b[pb + 6]);
            c06 = a0.fma(b6, c06);
            c16 = a1.fma(b6, c16);
            c26 = a2.fma(b6, c26);
            var b7 = DoubleVector.broadcast(SPECIES, b[pb + 7]);
            c07 = a0.fma(b7, c07);
            c17 = a1.fma(b7, c17);
            c27 = a2.fma(b7, c27);
        }
        c00.intoArray(tile, 0);
        c10.intoArray(tile, V);
        c20.intoArray(tile, 2 * V);
        c01.intoArray(tile, 3 * V);
        c11.intoArray(tile, 4 * V);
        c21.intoArray(tile, 5 * V);
        c02.intoArray(tile, 6 * V);
        c12.intoArray(tile, 7 * V);
        c22.intoArray(tile, 8 * V);
        c03.intoArray(tile, 9 * V);
        c13.intoArray(tile, 10 * V);
        c23.intoArray(tile, 11 * V);
        c04.intoArray(tile, 12 * V);
        c14.intoArray(tile, 13 * V);
        c24.intoArray(tile, 14 * V);
        c05.intoArray(tile, 15 * V);
        c15.intoArray(tile, 16 * V);
        c25.intoArray(tile, 17 * V);
        c06.intoArray(tile, 18 * V);
        c16.intoArray(tile, 19 * V);
        c26.intoArray(tile, 20 * V);
        c07.intoArray(tile, 21 * V);
        c17.intoArray(tile, 22 * V);
        c27.intoArray(tile, 23 * V);
    }

    @Override
    public void merge(double alpha, double[] tile, double beta, double[] c, int offsetC, int ldc) {
        for (int j = 0; j < NR; j++) {
            int to = offsetC + j * ldc;
            for (int i = 0; i < MR; i += V) {
                var product = DoubleVector.fromArray(SPECIES, tile, j * MR + i).mul(alpha);
                if (beta != 0) {
                    product = DoubleVector.fromArray(SPECIES, c, to + i)
                            .fma(DoubleVector.broadcast(SPECIES, beta), product);
                }
                product.intoArray(c, to + i);
            }
        }
    }
}
