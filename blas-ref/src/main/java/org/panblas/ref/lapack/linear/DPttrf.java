package org.panblas.ref.lapack.linear;

/** Factors a positive definite tridiagonal matrix (LAPACK {@code dpttrf}). */
public final class DPttrf {
    private DPttrf() {}

    /**
     * Factors A = L * D * L^T in place.
     *
     * @param d n diagonal elements, which become D
     * @param e n - 1 elements below the diagonal, which become those of the unit lower bidiagonal L
     * @return 0, or the order i of the first leading minor that is not positive; for i < n the rest is not factored
     */
    public static int pttrf(int n, double[] d, int offsetD, double[] e, int offsetE) {
        for (int i = 0; i < n; i++) {
            double pivot = d[offsetD + i];
            if (pivot <= 0) {
                return i + 1;
            }
            if (i < n - 1) {
                double below = e[offsetE + i];
                e[offsetE + i] = below / pivot;
                d[offsetD + i + 1] -= e[offsetE + i] * below;
            }
        }
        return 0;
    }
}
