package org.panblas.ref.lapack.auxiliary;

/** Conjugates a vector (LAPACK {@code zlacgv}). */
public final class ZLacgv {
    private ZLacgv() {}

    /**
     * x := conj(x).
     *
     * @param incX from element to element; a negative one goes through the same elements backwards
     * @return 0
     */
    public static int lacgv(int n, double[] x, int offsetX, int incX) {
        int step = Math.abs(incX);
        for (int i = 0; i < n; i++) {
            int p = 2 * (offsetX + i * step) + 1;
            x[p] = -x[p];
        }
        return 0;
    }
}
