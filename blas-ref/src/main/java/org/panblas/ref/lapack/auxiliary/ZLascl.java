package org.panblas.ref.lapack.auxiliary;

/** Scaling of a complex matrix by a real quotient (LAPACK {@code zlascl}). */
public final class ZLascl {
    private ZLascl() {}

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
            DLascl.lascl(cfrom, cto, 2 * (to - from), 1, a, 2 * (offsetA + from + j * lda), 2 * lda);
        }
        return 0;
    }
}
