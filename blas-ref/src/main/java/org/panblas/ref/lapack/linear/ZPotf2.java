package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/**
 * Cholesky factorisation by plain loops (LAPACK {@code zpotf2}): the leaves of {@link ZPotrf}. The imaginary parts of the
 * diagonal are not read and become zero.
 */
final class ZPotf2 {
    private ZPotf2() {}

    static int potf2(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            double rest = uplo == Uplo.UPPER ? upperColumn(j, a, offsetA, lda) : lowerColumn(j, n, a, offsetA, lda);
            int diagonal = 2 * (offsetA + j + j * lda);
            a[diagonal + 1] = 0;
            if (!(rest > 0)) { // written so that NaN fails too
                a[diagonal] = rest;
                return j + 1;
            }
            double root = Math.sqrt(rest);
            a[diagonal] = root;
            if (uplo == Uplo.LOWER) {
                for (int i = diagonal + 2; i < diagonal + 2 * (n - j); i++) {
                    a[i] /= root;
                }
            }
        }
        return 0;
    }

    /** Solves column j of U above the diagonal; returns the diagonal element less the squares of that column. */
    private static double upperColumn(int j, double[] a, int offsetA, int lda) {
        int column = 2 * (offsetA + j * lda);
        double rest = a[column + 2 * j];
        for (int i = 0; i < j; i++) {
            int other = 2 * (offsetA + i * lda);
            double re = a[column + 2 * i];
            double im = a[column + 2 * i + 1];
            for (int k = 0; k < 2 * i; k += 2) {
                double ukRe = a[other + k];
                double ukIm = a[other + k + 1];
                re -= ukRe * a[column + k] + ukIm * a[column + k + 1];
                im -= ukRe * a[column + k + 1] - ukIm * a[column + k];
            }
            double root = a[other + 2 * i];
            re /= root;
            im /= root;
            a[column + 2 * i] = re;
            a[column + 2 * i + 1] = im;
            rest -= re * re + im * im;
        }
        return rest;
    }

    /** Takes the columns before j from column j; returns the real part of its diagonal element. */
    private static double lowerColumn(int j, int n, double[] a, int offsetA, int lda) {
        int column = 2 * (offsetA + j * lda);
        for (int k = 0; k < j; k++) {
            int other = 2 * (offsetA + k * lda);
            double re = a[other + 2 * j];
            double im = a[other + 2 * j + 1];
            for (int i = 2 * j; i < 2 * n; i += 2) {
                double lRe = a[other + i];
                double lIm = a[other + i + 1];
                a[column + i] -= lRe * re + lIm * im;
                a[column + i + 1] -= lIm * re - lRe * im;
            }
        }
        return a[column + 2 * j];
    }
}
