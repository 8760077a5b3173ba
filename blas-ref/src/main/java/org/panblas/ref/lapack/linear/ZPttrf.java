package org.panblas.ref.lapack.linear;

/** Factors a Hermitian positive definite tridiagonal matrix (LAPACK {@code zpttrf}). */
public final class ZPttrf {
    private ZPttrf() {}

    /**
     * Factors A = L * D * L^H in place; with e above the diagonal, A = U^H * D * U is the same computation.
     *
     * @param d n diagonal elements, which become D
     * @param e n - 1 complex elements below the diagonal, which become those of the unit lower bidiagonal L
     * @return 0, or the order i of the first leading minor that is not positive; for i < n the rest is not factored
     */
    public static int pttrf(int n, double[] d, int offsetD, double[] e, int offsetE) {
        for (int i = 0; i < n; i++) {
            double pivot = d[offsetD + i];
            if (pivot <= 0) {
                return i + 1;
            }
            if (i < n - 1) {
                int p = 2 * (offsetE + i);
                double re = e[p];
                double im = e[p + 1];
                e[p] = re / pivot;
                e[p + 1] = im / pivot;
                d[offsetD + i + 1] = d[offsetD + i + 1] - e[p] * re - e[p + 1] * im;
            }
        }
        return 0;
    }
}
