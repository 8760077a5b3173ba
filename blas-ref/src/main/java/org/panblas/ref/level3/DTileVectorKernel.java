package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/** What kernels with tiles of two vectors of rows have in common: all but the product. */
abstract sealed class DTileVectorKernel implements DGemmKernel permits DGemmVectorKernel, DGemmWideVectorKernel {
    static final VectorSpecies<Double> SPECIES = Species.DOUBLE;
    static final Class<? extends DoubleVector> TYPE = SPECIES.vectorType().asSubclass(DoubleVector.class);
    static final int V = SPECIES.length();
    static final int MR = 2 * V;
    /** A column with which fresh sums begin. */
    static final double[] ZEROS = new double[MR];

    /** Exchanges the parts of complex elements. */
    private static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);
    /** What i times an element is, but for the exchange: minus the imaginary part, plus the real one. */
    private static final DoubleVector TURN = turn();

    private static DoubleVector turn() {
        double[] signs = new double[V];
        for (int i = 0; i < V; i++) {
            signs[i] = i % 2 == 0 ? -1 : 1;
        }
        return DoubleVector.fromArray(SPECIES, signs, 0);
    }

    @Override
    public final int rows() {
        return MR;
    }

    @Override
    public final void accumulate(
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            double[] b,
            int offsetB,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc) {
        if (strideA == MR) {
            packed(depth, a, offsetA, fresh, b, offsetB, c, offsetC, ldc);
        } else {
            strided(depth, a, offsetA, strideA, fresh, b, offsetB, c, offsetC, ldc);
        }
    }

    /** The product of two packed panels: a distance that is a constant leaves the compiler no bounds to test in a step. */
    abstract void packed(
            int depth,
            double[] a,
            int offsetA,
            boolean fresh,
            double[] b,
            int offsetB,
            double[] c,
            int offsetC,
            int ldc);

    /** The same with a left panel that is read where it lies. */
    abstract void strided(
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            boolean fresh,
            double[] b,
            int offsetB,
            double[] c,
            int offsetC,
            int ldc);

    @Override
    public final void mergeComplex(
            double alphaRe,
            double alphaIm,
            double[] tile,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc) {
        int columns = columns();
        var alphaTurn = TURN.mul(alphaIm);
        var betaTurn = TURN.mul(betaIm);
        for (int j = 0; j < columns; j += 2) {
            for (int i = 0; i < MR; i += V) {
                int from = j * MR + i;
                int to = 2 * offsetC + j * ldc + i;
                var byIm = TYPE.cast(DoubleVector.fromArray(SPECIES, tile, from + MR))
                        .rearrange(SWAP);
                var product = byIm.fma(TURN, TYPE.cast(DoubleVector.fromArray(SPECIES, tile, from)));
                var sum = product.mul(alphaRe);
                if (alphaIm != 0) {
                    sum = product.rearrange(SWAP).fma(alphaTurn, sum);
                }
                if (betaRe != 0 || betaIm != 0) {
                    var old = TYPE.cast(DoubleVector.fromArray(SPECIES, c, to));
                    sum = old.fma(TYPE.cast(DoubleVector.broadcast(SPECIES, betaRe)), sum);
                    if (betaIm != 0) {
                        sum = old.rearrange(SWAP).fma(betaTurn, sum);
                    }
                }
                sum.intoArray(c, to);
            }
        }
    }
}
