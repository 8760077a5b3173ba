package org.panblas.ref.lapack.symmetric;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;

/**
 * Norm, scaling and completion of a Hermitian matrix of which one triangle is stored. The imaginary parts of the diagonal are
 * taken as zero.
 */
final class ZTriangle {
    private ZTriangle() {}

    /** The largest real or imaginary part in the triangle; NaN where it holds one. */
    static double max(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        double max = 0;
        for (int j = 0; j < n; j++) {
            a[2 * (offsetA + j * (lda + 1)) + 1] = 0;
            max = Math.max(max, DLascl.max(2 * length(uplo, n, j), 1, a, 2 * start(uplo, j, offsetA, lda), 1));
        }
        return max;
    }

    /** Multiplies the triangle by {@code to / from}. */
    static void scale(double from, double to, Uplo uplo, int n, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            DLascl.lascl(from, to, 2 * length(uplo, n, j), 1, a, 2 * start(uplo, j, offsetA, lda), 1);
        }
    }

    /** The whole matrix, packed with leading dimension n. */
    static double[] full(Uplo uplo, int n, double[] a, int offsetA, int lda) {
        double[] b = new double[2 * n * n];
        for (int j = 0; j < n; j++) {
            int p = 2 * start(uplo, j, offsetA, lda);
            int i0 = uplo == Uplo.UPPER ? 0 : j;
            for (int i = 0; i < length(uplo, n, j); i++) {
                int q = 2 * (i0 + i + j * n);
                int mirrored = 2 * (j + (i0 + i) * n);
                double im = i0 + i == j ? 0 : a[p + 2 * i + 1];
                b[mirrored] = a[p + 2 * i];
                b[mirrored + 1] = -im;
                b[q] = a[p + 2 * i];
                b[q + 1] = im;
            }
        }
        return b;
    }

    /** Copies the triangle of B, packed with leading dimension n, into A, with a real diagonal. */
    static void copy(Uplo uplo, int n, double[] b, double[] a, int offsetA, int lda) {
        for (int j = 0; j < n; j++) {
            int count = 2 * length(uplo, n, j);
            System.arraycopy(b, 2 * start(uplo, j, 0, n), a, 2 * start(uplo, j, offsetA, lda), count);
            a[2 * (offsetA + j * (lda + 1)) + 1] = 0;
        }
    }

    private static int length(Uplo uplo, int n, int j) {
        return uplo == Uplo.UPPER ? j + 1 : n - j;
    }

    private static int start(Uplo uplo, int j, int offset, int ld) {
        return offset + j * ld + (uplo == Uplo.UPPER ? 0 : j);
    }
}
