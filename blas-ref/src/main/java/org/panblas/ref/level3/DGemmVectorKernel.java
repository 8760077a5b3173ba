package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * A tile of three vectors by four columns for processors with 16 vector registers: twelve sums, three vectors of the
 * left panel and one broadcast element of the right one fill them. Two units of latency four need eight sums at least.
 */
final class DGemmVectorKernel implements DGemmKernel {
    private static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    private static final int V = SPECIES.length();
    private static final int MR = 3 * V;
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
