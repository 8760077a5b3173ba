package org.panblas.ref.lapack.linear;

/**
 * The reciprocal condition number from the factors of {@link DPttrf} (LAPACK {@code dptcon}), not an estimate: the one norm
 * of inv(A) is the largest element of inv(M) * e with M the matrix of the factors with all off-diagonal signs made
 * negative (N. J. Higham, Efficient algorithms for computing the condition number of a tridiagonal matrix, SIAM J. Sci.
 * Stat. Comput. 7, 1986).
 */
public final class DPtcon {
    private DPtcon() {}

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
            sizes[i] = Math.abs(e[offsetE + i]);
        }
        set(n, d, offsetD, sizes, anorm, rcond, offsetRcond);
        return 0;
    }

    /** The same with the moduli of the off-diagonal elements. */
    static void set(int n, double[] d, int offsetD, double[] sizes, double anorm, double[] rcond, int offsetRcond) {
        rcond[offsetRcond] = n == 0 ? 1 : 0;
        if (n == 0 || anorm == 0) {
            return;
        }
        double[] x = new double[n];
        x[0] = 1;
        for (int i = 0; i < n; i++) {
            if (d[offsetD + i] <= 0) {
                return;
            }
            if (i > 0) {
                x[i] = 1 + x[i - 1] * sizes[i - 1];
            }
        }
        double max = 0;
        for (int i = n - 1; i >= 0; i--) {
            double next = i == n - 1 ? 0 : x[i + 1] * sizes[i];
            x[i] = x[i] / d[offsetD + i] + next;
            max = Math.max(max, x[i]);
        }
        if (max != 0) {
            rcond[offsetRcond] = 1 / max / anorm;
        }
    }
}
