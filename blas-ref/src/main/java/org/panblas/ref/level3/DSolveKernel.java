package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/** Forward substitution with a small triangle on vectors that lie side by side. */
interface DSolveKernel {
    /** The number of vectors is a multiple of this. */
    int width();

    /**
     * Solves {@code T * X = X} in place.
     *
     * @param triangle n rows of n elements: the strictly lower part negated, the diagonal as it is
     * @param unit whether the diagonal is one
     * @param x n rows of {@code width} elements
     */
    void solve(int n, double[] triangle, boolean unit, double[] x, int width);

    /** The kernel for the vectors that are enabled. */
    static DSolveKernel best() {
        return VectorSupport.enabled() ? new DSolveVectorKernel() : new DSolveScalarKernel();
    }
}
