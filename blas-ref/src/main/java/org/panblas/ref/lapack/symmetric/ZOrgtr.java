package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Uplo;
import org.panblas.ref.lapack.orthogonal.ZOrgqr;

/** Writes out the Q of {@link ZSytrd} (LAPACK {@code zungtr}). */
public final class ZOrgtr {
    private ZOrgtr() {}

    /**
     * Overwrites A with the n x n matrix Q.
     *
     * @return 0
     */
    public static int ungtr(Uplo uplo, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n == 0) {
            return 0;
        }
        if (uplo == Uplo.LOWER) {
            lower(n, a, offsetA, lda, tau, offsetTau);
            return 0;
        }
        // Read backwards, the reflectors are those of a lower triangle, and so is Q.
        double[] reversed = Arrays.copyOfRange(tau, 2 * offsetTau, 2 * (offsetTau + n - 1));
        ZReversal.columns(1, n - 1, reversed, 0, 1);
        reverse(n, a, offsetA, lda);
        lower(n, a, offsetA, lda, reversed, 0);
        reverse(n, a, offsetA, lda);
        return 0;
    }

    private static void reverse(int n, double[] a, int offsetA, int lda) {
        ZReversal.columns(n, n, a, offsetA, lda);
        ZReversal.rows(n, n, a, offsetA, lda);
    }

    /** Moves the reflectors one column to the right: the first row and column of Q are those of the identity. */
    private static void lower(int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        for (int j = n - 1; j > 0; j--) {
            int column = 2 * (offsetA + j * lda);
            System.arraycopy(a, column - 2 * lda + 2 * j, a, column + 2 * j, 2 * (n - j));
            a[column] = 0;
            a[column + 1] = 0;
        }
        Arrays.fill(a, 2 * offsetA, 2 * (offsetA + n), 0);
        a[2 * offsetA] = 1;
        ZOrgqr.ungqr(n - 1, n - 1, n - 1, a, offsetA + 1 + lda, lda, tau, offsetTau);
    }
}
