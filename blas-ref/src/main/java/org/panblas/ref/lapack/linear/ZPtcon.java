package org.panblas.ref.lapack.linear;

/** The reciprocal condition number from the factors of {@link ZPttrf} (LAPACK {@code zptcon}), as {@link DPtcon} finds it. */
public final class ZPtcon {
    private ZPtcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))) in the one norm; 0 where the factor is not positive definite.
     *
     * @param anorm the one norm of the matrix that was factored
     * @return 0
     */
    public static int ptcon(
            int n, double[] d, int offsetD, double[] e, int offsetE, double anorm, double[] rcond, int offsetRcond) {
        double[] sizes = new double[Math.max(n - 1, 0)];
        for (int i = 0; i < n - 1; i++) {
            sizes[i] = Math.hypot(e[2 * (offsetE + i)], e[2 * (offsetE + i) + 1]);
        }
        DPtcon.set(n, d, offsetD, sizes, anorm, rcond, offsetRcond);
        return 0;
    }
}
