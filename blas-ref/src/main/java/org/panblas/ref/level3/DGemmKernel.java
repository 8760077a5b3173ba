package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/**
 * Multiplies two packed panels: the innermost step of every product.
 *
 * <p>The sums pass through a small array, not straight into the result: the compiler stops inlining in a method of too
 * many vector operations, and would then keep every sum in a box.
 */
interface DGemmKernel {
    /** The rows of the tile, the width of a left panel. */
    int rows();

    /** The columns of the tile, the width of a right panel. */
    int columns();

    /**
     * Writes the product of two panels to {@code tile}, column by column.
     *
     * @param depth length of the sums
     */
    void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile);

    /** {@code C := alpha * tile + beta * C} for a whole tile; {@code beta = 0} does not read C. */
    void merge(double alpha, double[] tile, double beta, double[] c, int offsetC, int ldc);

    /**
     * The same for a complex result, whose offset and leading dimension count complex elements. The tile has the parts of
     * a complex row in neighbouring rows, and for each complex column the product with its real part, then that with its
     * imaginary part.
     */
    void mergeComplex(
            double alphaRe,
            double alphaIm,
            double[] tile,
            double betaRe,
            double betaIm,
            double[] c,
            int offsetC,
            int ldc);

    /** The kernel for the vectors that are enabled. */
    static DGemmKernel best() {
        if (!VectorSupport.enabled()) {
            return new DGemmScalarKernel();
        }
        return Blocking.manyRegisters() ? new DGemmWideVectorKernel() : new DGemmVectorKernel();
    }
}
