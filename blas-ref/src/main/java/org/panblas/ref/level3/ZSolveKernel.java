package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/** Forward substitution with a small complex triangle on vectors that lie side by side. */
interface ZSolveKernel {
    /** The number of vectors is a multiple of this. */
    int width();

    /**
     * Solves {@code T * X = X} in place.
     *
     * @param triangle n rows of n interleaved elements: the strictly lower part, negated
     * @param unit whether the diagonal is one
     * @param divisors the diagonal otherwise, as (u, v, w) for the quotient {@code ((a * u + b * v) / w, (b * u - a * v) /
     *     w)} of a + bi
     * @param x n rows of {@code width} real parts, then as many imaginary ones
     */
    void solve(int n, double[] triangle, boolean unit, double[] divisors, double[] x, int width);

    /** The kernel for the vectors that are enabled. */
    static ZSolveKernel best() {
        return VectorSupport.enabled() ? new ZSolveVectorKernel() : new ZSolveScalarKernel();
    }
}
