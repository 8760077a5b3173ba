package org.panblas.ref.lapack.symmetric;

import java.util.Arrays;
import org.panblas.Uplo;
import org.panblas.ref.lapack.orthogonal.DOrgqr;

/** Writes out the Q of {@link DSytrd} (LAPACK {@code dorgtr}). */
public final class DOrgtr {
    private DOrgtr() {}

    /**
     * Overwrites A with the n x n matrix Q.
     *
     * @return 0
     */
    public static int orgtr(Uplo uplo, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (n == 0) {
            return 0;
        }
        if (uplo == Uplo.LOWER) {
            lower(n, a, offsetA, lda, tau, offsetTau);
            return 0;
        }
        // Read backwards, the reflectors are those of a lower triangle, and so is Q.
        double[] reversed = Arrays.copyOfRange(tau, offsetTau, offsetTau + n - 1);
        DReversal.columns(1, n - 1, reversed, 0, 1);
        reverse(n, a, offsetA, lda);
        lower(n, a, offsetA, lda, reversed, 0);
        reverse(n, a, offsetA, lda);
        return 0;
    }

    private static void reverse(int n, double[] a, int offsetA, int lda) {
        DReversal.columns(n, n, a, offsetA, lda);
        DReversal.rows(n, n, a, offsetA, lda);
    }

    /** Moves the reflectors one column to the right: the first row and column of Q are those of the identity. */
    private static void lower(int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        for (int j = n - 1; j > 0; j--) {
            int column = offsetA + j * lda;
            System.arraycopy(a, column - lda + j, a, column + j, n - j);
            a[column] = 0;
        }
        Arrays.fill(a, offsetA, offsetA + n, 0);
        a[offsetA] = 1;
        DOrgqr.orgqr(n - 1, n - 1, n - 1, a, offsetA + 1 + lda, lda, tau, offsetTau);
    }
}
