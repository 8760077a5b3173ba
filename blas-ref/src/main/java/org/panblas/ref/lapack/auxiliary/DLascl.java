package org.panblas.ref.lapack.auxiliary;

/** Norm and scaling of a general matrix, with which drivers keep away from overflow and underflow. */
public final class DLascl {
    /** LAPACK's {@code safmin / precision}; its reciprocal is the upper end of the range that needs no scaling. */
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    private DLascl() {}

    /** The largest |a(i, j)| (LAPACK {@code dlange('M')}); NaN where the matrix holds one. */
    public static double max(int m, int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            for (int i = column; i < column + m; i++) {
                max = Math.max(max, Math.abs(a[i]));
            }
        }
        return max;
    }

    /** The norm to which a driver scales a matrix of this norm: the nearer end of the safe range, or the norm itself. */
    public static double target(double norm) {
        if (norm > 0 && norm < SMALL) {
            return SMALL;
        }
        return norm > 1 / SMALL ? 1 / SMALL : norm;
    }

    /**
     * Multiplies by {@code to / from} in as many steps as it takes not to overflow or underflow on the way (LAPACK
     * {@code dlascl('G')}). Nothing is done where both are equal or {@code from} is NaN.
     */
    public static void lascl(double from, double to, int m, int n, double[] a, int offsetA, int lda) {
        if ((from == to && !Double.isInfinite(from)) || Double.isNaN(from)) {
            return;
        }
        double smallest = Double.MIN_NORMAL;
        double largest = 1 / smallest;
        double numerator = to;
        double denominator = from;
        boolean done;
        do {
            double factor = numerator / denominator;
            done = true;
            // An infinite norm takes its quotient at once: a signed zero.
            if (denominator * smallest != denominator) {
                if (numerator / largest == numerator) {
                    // Zero and infinity come no nearer to the denominator, in any number of steps.
                    factor = numerator;
                } else if (Math.abs(denominator * smallest) > Math.abs(numerator)) {
                    factor = smallest;
                    denominator *= smallest;
                    done = false;
                } else if (Math.abs(numerator / largest) > Math.abs(denominator)) {
                    factor = largest;
                    numerator /= largest;
                    done = false;
                }
            }
            multiply(factor, m, n, a, offsetA, lda);
        } while (!done);
    }

    /**
     * Multiplies the elements of a matrix that its type has by {@code cto / cfrom}, without overflow or underflow on the way.
     *
     * @param type G: all of m x n; U, L: the triangle; H: upper Hessenberg; B, Q: the lower or the upper half of a symmetric
     *     band matrix, stored as a band; Z: a band matrix stored as {@code gbtrf} takes it
     * @param kl diagonals below the main one, for B, Q and Z
     * @param ku diagonals above the main one, for B, Q and Z
     * @return 0
     */
    public static int lascl(
            char type, int kl, int ku, double cfrom, double cto, int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            int from = switch (type) {
                case 'L' -> Math.min(j, m);
                case 'Q' -> Math.max(ku - j, 0);
                case 'Z' -> Math.max(kl + ku - j, kl);
                default -> 0;
            };
            int to = switch (type) {
                case 'U' -> Math.min(j + 1, m);
                case 'H' -> Math.min(j + 2, m);
                case 'B' -> Math.min(kl + 1, n - j);
                case 'Q' -> ku + 1;
                case 'Z' -> Math.min(2 * kl + ku + 1, kl + ku + m - j);
                default -> m;
            };
            lascl(cfrom, cto, to - from, 1, a, offsetA + from + j * lda, lda);
        }
        return 0;
    }

    private static void multiply(double factor, int m, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            int column = offsetA + j * lda;
            for (int i = column; i < column + m; i++) {
                a[i] *= factor;
            }
        }
    }
}
