package org.panblas.ref.level3;

import org.panblas.ref.VectorSupport;

/** Forward substitution with a small complex triangle on as many packed vectors as a tile has rows. */
interface ZSolveKernel {
    /**
     * Solves {@code T * X = X} in place. Indices and steps count complex elements.
     *
     * @param n order of the triangle
     * @param triangle rows of as many elements as a tile has columns: the strictly lower part negated
     * @param at where the triangle begins
     * @param unit whether the diagonal is one
     * @param divisors the diagonals of all triangles otherwise, as (u, v, w) for the quotient {@code ((a * u + b * v) / w,
     *     (b * u - a * v) / w)} of a + bi
     * @param first index of the triangle's first divisor
     * @param x element i of the vectors side by side at {@code from + i * step}
     */
    void solve(
            int n,
            double[] triangle,
            int at,
            boolean unit,
            double[] divisors,
            int first,
            double[] x,
            int from,
            int step);

    /** The kernel for the vectors that are enabled. */
    static ZSolveKernel best() {
        return VectorSupport.enabled() ? new ZSolveVectorKernel() : new ZSolveScalarKernel();
    }
}
