package org.panblas.ref.lapack.auxiliary;

/** The range of norms in which the squares and products of eigenvalue and singular value routines are safe. */
public final class DSafeRange {
    private static final double EPS = Math.ulp(1.0);

    /** {@code sqrt(safmin) / eps} of LAPACK's drivers; its square is still a normal number. */
    private static final double SMALL = Math.sqrt(Double.MIN_NORMAL) / EPS;

    private static final double BIG = 1 / SMALL;

    private DSafeRange() {}

    /** The norm to which a matrix of this norm is scaled: the nearer end of the range, or the norm itself. */
    public static double target(double norm) {
        if (norm > 0 && norm < SMALL) {
            return SMALL;
        }
        return norm > BIG ? BIG : norm;
    }

    /** Whether all are finite. */
    public static boolean finite(int n, double[] x, int offsetX) {
        for (int i = offsetX; i < offsetX + n; i++) {
            if (!Double.isFinite(x[i])) {
                return false;
            }
        }
        return true;
    }
}
