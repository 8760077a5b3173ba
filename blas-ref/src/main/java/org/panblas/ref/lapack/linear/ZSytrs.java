package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZStrided;

/** Solves with the factors of {@link ZSytrf} (LAPACK {@code zsytrs}). */
public final class ZSytrs {
    private ZSytrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int sytrs(
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        return solve(false, uplo, n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, b, offsetB, ldb);
    }

    /** The same for the factors of {@link ZSytrf} or {@link ZHetrf}. */
    static int solve(
            boolean hermitian,
            Uplo uplo,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        Mirror at = new Mirror(uplo, n, n, offsetA, lda);
        for (int j = 0; j < nrhs; j++) {
            Mirror x = new Mirror(uplo, n, 1, offsetB + j * ldb, ldb);
            forward(hermitian, n, a, at, ipiv, offsetIpiv, b, x);
            backward(hermitian, n, a, at, ipiv, offsetIpiv, b, x);
        }
        return 0;
    }

    /** x := inv(D) * inv(L) * x, block by block. */
    private static void forward(
            boolean hermitian, int n, double[] a, Mirror at, int[] ipiv, int offsetIpiv, double[] b, Mirror x) {
        int k = 0;
        while (k < n) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            ZCopy.swap(1, b, x.at(k + size - 1, 0), 1, b, x.at(at.row(Math.abs(p) - 1), 0), 1);
            int rest = n - k - size;
            for (int c = k; c < k + size; c++) {
                int xc = 2 * x.at(c, 0);
                ZAxpy.axpy(
                        rest,
                        -b[xc],
                        -b[xc + 1],
                        a,
                        at.block(k + size, rest, c, 1),
                        1,
                        b,
                        x.block(k + size, rest, 0, 1),
                        1);
            }
            if (size == 1) {
                divide(b, x.at(k, 0), a[2 * at.at(k, k)], a[2 * at.at(k, k) + 1]);
            } else {
                twoByTwo(hermitian, a, at, k, b, x.at(k, 0), x.at(k + 1, 0));
            }
            k += size;
        }
    }

    /** Divides by the off-diagonal element, the greatest of the block, or its conjugate throughout. */
    private static void twoByTwo(boolean hermitian, double[] a, Mirror at, int k, double[] b, int p1, int p2) {
        double[] d = new double[4];
        ZCopy.copy(1, a, at.at(k, k), 1, d, 0, 1);
        ZCopy.copy(1, a, at.at(k + 1, k + 1), 1, d, 1, 1);
        double re = a[2 * at.at(k + 1, k)];
        double im = a[2 * at.at(k + 1, k) + 1];
        double im1 = hermitian ? -im : im;
        divide(d, 0, re, im1);
        divide(d, 1, re, im);
        divide(b, p1, re, im1);
        divide(b, p2, re, im);
        double tRe = d[0] * d[2] - d[1] * d[3] - 1;
        double tIm = d[0] * d[3] + d[1] * d[2];
        int p = 2 * p1;
        int q = 2 * p2;
        double x1Re = d[2] * b[p] - d[3] * b[p + 1] - b[q];
        double x1Im = d[2] * b[p + 1] + d[3] * b[p] - b[q + 1];
        double x2Re = d[0] * b[q] - d[1] * b[q + 1] - b[p];
        double x2Im = d[0] * b[q + 1] + d[1] * b[q] - b[p + 1];
        b[p] = x1Re;
        b[p + 1] = x1Im;
        b[q] = x2Re;
        b[q + 1] = x2Im;
        divide(b, p1, tRe, tIm);
        divide(b, p2, tRe, tIm);
    }

    /** x := inv(L^T) * x, or inv(L^H) * x. */
    private static void backward(
            boolean hermitian, int n, double[] a, Mirror at, int[] ipiv, int offsetIpiv, double[] b, Mirror x) {
        int k = n - 1;
        while (k >= 0) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            int rest = n - 1 - k;
            for (int c = k; c > k - size; c--) {
                int l = 2 * at.block(k + 1, rest, c, 1);
                int y = 2 * x.block(k + 1, rest, 0, 1);
                ZStrided.addDot(hermitian, rest, -1.0, 0.0, a, l, 1, b, y, 1, b, 2 * x.at(c, 0));
            }
            ZCopy.swap(1, b, x.at(k, 0), 1, b, x.at(at.row(Math.abs(p) - 1), 0), 1);
            k -= size;
        }
    }

    private static void divide(double[] x, int at, double re, double im) {
        double quotient = ZLadiv.re(x[2 * at], x[2 * at + 1], re, im);
        x[2 * at + 1] = ZLadiv.im(x[2 * at], x[2 * at + 1], re, im);
        x[2 * at] = quotient;
    }
}
