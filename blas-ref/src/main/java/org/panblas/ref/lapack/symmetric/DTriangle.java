package org.panblas.ref.lapack.symmetric;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;

/** Norm, scaling and completion of a symmetric matrix of which one triangle is stored. */
final class DTriangle {
    private DTriangle() {}

    /** The largest modulus in the triangle; NaN where it holds one. */
    static double max(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            max = Math.max(max, DLascl.max(length(uplo, n, j), 1, a, start(uplo, j, offsetA, lda), 1));
        }
        return max;
    }

    /** Multiplies the triangle by {@code to / from}. */
    static void scale(double from, double to, Uplo uplo, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            DLascl.lascl(from, to, length(uplo, n, j), 1, a, start(uplo, j, offsetA, lda), 1);
        }
    }

    /** The whole matrix, packed with leading dimension n. */
    static double[] full(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        double[] b = new double[n * n];
        for (int j = 0; j < n; j++) {
            int p = start(uplo, j, offsetA, lda);
            int i0 = uplo == Uplo.UPPER ? 0 : j;
            for (int i = 0; i < length(uplo, n, j); i++) {
                b[i0 + i + j * n] = a[p + i];
                b[j + (i0 + i) * n] = a[p + i];
            }
        }
        return b;
    }

    /** Copies the triangle of B, packed with leading dimension n, into A. */
    static void copy(Uplo uplo, int n, double[] b, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            System.arraycopy(b, start(uplo, j, 0, n), a, start(uplo, j, offsetA, lda), length(uplo, n, j));
        }
    }

    private static int length(Uplo uplo, int n, int j) {
        return uplo == Uplo.UPPER ? j + 1 : n - j;
    }

    private static int start(Uplo uplo, int j, int offset, int ld) {
        return offset + j * ld + (uplo == Uplo.UPPER ? 0 : j);
    }
}
