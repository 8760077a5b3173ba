package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/**
 * Multiplies two panels and adds the product to a tile of the result: the innermost step of every product.
 *
 * <p>The sums of a fresh tile begin with what is read from an array of zeros: a kernel needs no second form for it.
 */
interface DGemmKernel {
    /** The rows of the tile, the width of a left panel. */
    int rows();

    /** The columns of the tile, the width of a right panel. */
    int columns();

    /**
     * Adds the product of two panels to a whole tile, or overwrites the tile, which is then not read. A step of the sums finds {@code rows()} elements side by side in
     * {@code a}, the next step's a stride further, and {@code columns()} in {@code b}, where the next step's follow.
     *
     * @param depth length of the sums
     * @param fresh whether to overwrite
     */
    void accumulate(
            int depth,
            double[] a,
            int offsetA,
            int strideA,
            double[] b,
            int offsetB,
            boolean fresh,
            double[] c,
            int offsetC,
            int ldc);

    /**
     * Merges {@code C := alpha * tile + beta * C} for a complex result, whose offset and leading dimension count complex
     * elements. The tile has the parts of a complex row in neighbouring rows, and for each complex column the product with
     * its real part, then that with its imaginary part; {@code beta = 0} does not read C.
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
        return VectorSupport.manyRegisters() ? new DGemmWideVectorKernel() : new DGemmVectorKernel();
    }
}
