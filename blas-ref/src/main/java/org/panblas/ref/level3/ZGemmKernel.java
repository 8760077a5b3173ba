package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/** Multiplies two packed panels of complex numbers, real and imaginary parts apart. */
interface ZGemmKernel {
    /** The rows of the tile, the width of a left panel. */
    int rows();

    /** The columns of the tile, the width of a right panel. */
    int columns();

    /**
     * Writes the product of two panels to {@code tile}: for each column the real parts of its rows, then the imaginary
     * parts.
     *
     * @param depth length of the sums
     */
    void multiply(int depth, double[] a, int offsetA, double[] b, int offsetB, double[] tile);

    /** The kernel for the vectors that are enabled. */
    static ZGemmKernel best() {
        if (!VectorSupport.enabled()) {
            return new ZGemmScalarKernel();
        }
        return Blocking.manyRegisters() ? new ZGemmWideVectorKernel() : new ZGemmVectorKernel();
    }
}
