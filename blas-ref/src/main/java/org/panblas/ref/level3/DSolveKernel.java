package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/** Forward substitution with a small triangle on as many packed vectors as a tile has rows. */
interface DSolveKernel {
    /**
     * Solves {@code T * X = X} in place.
     *
     * @param n order of the triangle
     * @param triangle rows of as many elements as a tile has columns: the strictly lower part negated, then the diagonal
     * @param at where the triangle begins
     * @param inverses the reciprocals of all diagonal elements
     * @param first index of the triangle's first reciprocal
     * @param x element i of the vectors side by side at {@code from + i * step}
     */
    void solve(int n, double[] triangle, int at, double[] inverses, int first, double[] x, int from, int step);

    /** The kernel for the vectors that are enabled. */
    static DSolveKernel best() {
        return VectorSupport.enabled() ? new DSolveVectorKernel() : new DSolveScalarKernel();
    }
}
