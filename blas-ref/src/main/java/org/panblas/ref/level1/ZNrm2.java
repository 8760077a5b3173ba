package org.panblas.ref.level1;

import org.panblas.ref.Strides;

/** The Euclidean norm of a complex vector: that of its parts, see {@link DNrm2}. */
public final class ZNrm2 {
    private ZNrm2() {}

    /** Returns {@code sqrt(sum(|x[i]|^2))}. */
    public static double nrm2(int n, double[] x, int offsetX, int incX) {
        return n <= 0 ? 0 : DNrm2.norm(n, 2, x, Strides.complexStart(n, offsetX, incX), 2 * incX);
    }
}
