package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves with the factors of {@link ZPttrf} (LAPACK {@code zpttrs}). */
public final class ZPttrs {
    private ZPttrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @param uplo UPPER: A = U^H * D * U and e stands above the diagonal of U; LOWER: A = L * D * L^H and e below that of L
     * @return 0
     */
    public static int pttrs(
            Uplo uplo,
            int n,
            int nrhs,
            double[] d,
            int offsetD,
            double[] e,
            int offsetE,
            double[] b,
            int offsetB,
            int ldb) {
        double sign = uplo == Uplo.UPPER ? -1.0 : 1.0;
        for (int j = 0; j < nrhs; j++) {
            int x = 2 * (offsetB + j * ldb);
            for (int i = 1; i < n; i++) {
                subtract(b, x + 2 * i, x + 2 * i - 2, e[2 * (offsetE + i - 1)], sign * e[2 * (offsetE + i - 1) + 1]);
            }
            for (int i = n - 1; i >= 0; i--) {
                b[x + 2 * i] /= d[offsetD + i];
                b[x + 2 * i + 1] /= d[offsetD + i];
                if (i < n - 1) {
                    subtract(b, x + 2 * i, x + 2 * i + 2, e[2 * (offsetE + i)], -sign * e[2 * (offsetE + i) + 1]);
                }
            }
        }
        return 0;
    }

    /** b(p) -= b(q) * (re + i im). */
    private static void subtract(double[] b, int p, int q, double re, double im) {
        b[p] -= b[q] * re - b[q + 1] * im;
        b[p + 1] -= b[q] * im + b[q + 1] * re;
    }
}
