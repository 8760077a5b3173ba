package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Cholesky factorisation by plain loops (LAPACK {@code dpotf2}): the leaves of {@link DPotrf}. */
final class DPotf2 {
    private DPotf2() {}

    static int potf2(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            double rest = uplo == Uplo.UPPER ? upperColumn(j, a, offsetA, lda) : lowerColumn(j, n, a, offsetA, lda);
            if (!(rest > 0)) { // written so that NaN fails too
                a[offsetA + j + j * lda] = rest;
                return j + 1;
            }
            double root = Math.sqrt(rest);
            a[offsetA + j + j * lda] = root;
            if (uplo == Uplo.LOWER) {
                for (int i = j + 1; i < n; i++) {
                    a[offsetA + i + j * lda] /= root;
                }
            }
        }
        return 0;
    }

    /** Solves column j of U above the diagonal; returns the diagonal element less the squares of that column. */
    private static double upperColumn(int j, double[] a, int offsetA, int lda) {
        int column = offsetA + j * lda;
        double rest = a[column + j];
        for (int i = 0; i < j; i++) {
            double t = a[column + i];
            for (int k = 0; k < i; k++) {
                t -= a[offsetA + k + i * lda] * a[column + k];
            }
            t /= a[offsetA + i + i * lda];
            a[column + i] = t;
            rest -= t * t;
        }
        return rest;
    }

    /** Takes the columns before j from column j; returns its diagonal element. */
    private static double lowerColumn(int j, int n, double[] a, int offsetA, int lda) {
        int column = offsetA + j * lda;
        for (int k = 0; k < j; k++) {
            double t = a[offsetA + j + k * lda];
            for (int i = j; i < n; i++) {
                a[column + i] -= a[offsetA + i + k * lda] * t;
            }
        }
        return a[column + j];
    }
}
