package org.panblas.ref.lapack.linear;

import java.util.Arrays;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZStrided;

/** The inverse from the factors of {@link ZSytrf} (LAPACK {@code zsytri}), found as {@link DSytri} does. */
public final class ZSytri {
    private ZSytri() {}

    /**
     * Replaces the factors by the triangle {@code uplo} of the inverse.
     *
     * @return 0, or i with D(i, i) exactly zero; the factors are then as they were
     */
    public static int sytri(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        return invert(false, uplo, n, a, offsetA, lda, ipiv, offsetIpiv);
    }

    /** The same for the factors of {@link ZSytrf} or {@link ZHetrf}. */
    static int invert(
            boolean hermitian, Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        int info = zeroBlock(uplo, n, a, offsetA, lda, ipiv, offsetIpiv);
        if (info != 0) {
            return info;
        }
        Mirror at = new Mirror(uplo, n, n, offsetA, lda);
        double[] work = new double[2 * n];
        int k = n - 1;
        while (k >= 0) {
            int p = ipiv[offsetIpiv + at.row(k)];
            int size = p > 0 ? 1 : 2;
            if (size == 1) {
                int d = 2 * at.at(k, k);
                set(a, at.at(k, k), ZLadiv.re(1.0, 0.0, a[d], a[d + 1]), ZLadiv.im(1.0, 0.0, a[d], a[d + 1]));
            } else {
                invertBlock(hermitian, a, at, k - 1);
            }
            border(hermitian, uplo, n, a, at, lda, k, k, work);
            if (size == 2) {
                int rest = n - 1 - k;
                int first = at.block(k + 1, rest, k - 1, 1);
                subtractDot(hermitian, rest, a, at.block(k + 1, rest, k, 1), a, first, at.at(k, k - 1));
                border(hermitian, uplo, n, a, at, lda, k, k - 1, work);
            }
            interchange(hermitian, n, a, at, lda, k, at.row(Math.abs(p) - 1), size);
            k -= size;
        }
        return 0;
    }

    /** The first i, from 1 and in LAPACK's order, with a zero block D(i, i); 0 for none. */
    static int zeroBlock(Uplo uplo, int n, double[] a, int offsetA, int lda, int[] ipiv, int offsetIpiv) {
        for (int step = 0; step < n; step++) {
            int i = uplo == Uplo.UPPER ? n - 1 - step : step;
            int d = 2 * (offsetA + i + i * lda);
            if (ipiv[offsetIpiv + i] > 0 && a[d] == 0 && a[d + 1] == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** With t = D21, or |D21|: inv(D) = (D22 / t, -op(D21) / t; -D21 / t, D11 / t) / (t * (D11 / t * D22 / t - 1)). */
    private static void invertBlock(boolean hermitian, double[] a, Mirror at, int k) {
        int p21 = 2 * at.at(k + 1, k);
        int p11 = 2 * at.at(k, k);
        int p22 = 2 * at.at(k + 1, k + 1);
        double tRe = hermitian ? Math.hypot(a[p21], a[p21 + 1]) : a[p21];
        double tIm = hermitian ? 0 : a[p21 + 1];
        double d1Re = ZLadiv.re(a[p11], a[p11 + 1], tRe, tIm);
        double d1Im = ZLadiv.im(a[p11], a[p11 + 1], tRe, tIm);
        double d2Re = ZLadiv.re(a[p22], a[p22 + 1], tRe, tIm);
        double d2Im = ZLadiv.im(a[p22], a[p22 + 1], tRe, tIm);
        double uRe = ZLadiv.re(a[p21], a[p21 + 1], tRe, tIm);
        double uIm = ZLadiv.im(a[p21], a[p21 + 1], tRe, tIm);
        double sRe = d1Re * d2Re - d1Im * d2Im - 1;
        double sIm = d1Re * d2Im + d1Im * d2Re;
        double dRe = tRe * sRe - tIm * sIm;
        double dIm = tRe * sIm + tIm * sRe;
        set(a, p11 / 2, ZLadiv.re(d2Re, d2Im, dRe, dIm), ZLadiv.im(d2Re, d2Im, dRe, dIm));
        set(a, p22 / 2, ZLadiv.re(d1Re, d1Im, dRe, dIm), ZLadiv.im(d1Re, d1Im, dRe, dIm));
        set(a, p21 / 2, ZLadiv.re(-uRe, -uIm, dRe, dIm), ZLadiv.im(-uRe, -uIm, dRe, dIm));
    }

    /** Column c below row k becomes -Z * l with Z the inverse behind k and l what stood there; (c, c) gains op(l) * Z * l. */
    private static void border(
            boolean hermitian, Uplo uplo, int n, double[] a, Mirror at, int lda, int k, int c, double[] work) {
        int rest = n - 1 - k;
        int column = at.block(k + 1, rest, c, 1);
        ZCopy.copy(rest, a, column, 1, work, 0, 1);
        Arrays.fill(a, 2 * Math.max(column, 0), 2 * Math.max(column, 0) + 2 * rest, 0);
        subtractProduct(hermitian, uplo, rest, a, at.block(k + 1, rest, k + 1, rest), lda, work, 0, a, column);
        subtractDot(hermitian, rest, work, 0, a, column, at.at(c, c));
        if (hermitian) {
            a[2 * at.at(c, c) + 1] = 0;
        }
    }

    /** y -= A * x with a symmetric or Hermitian matrix of order n. */
    static void subtractProduct(
            boolean hermitian,
            Uplo uplo,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            double[] y,
            int offsetY) {
        for (int j = 0; j < n; j++) {
            int from = uplo == Uplo.UPPER ? 0 : j + 1;
            int length = uplo == Uplo.UPPER ? j : n - 1 - j;
            int p = 2 * (offsetX + j);
            int q = 2 * offsetY;
            int d = 2 * (offsetA + j + j * lda);
            int column = 2 * (offsetA + from + j * lda);
            double dIm = hermitian ? 0 : a[d + 1];
            y[q + 2 * j] -= a[d] * x[p] - dIm * x[p + 1];
            y[q + 2 * j + 1] -= a[d] * x[p + 1] + dIm * x[p];
            ZStrided.axpy(false, length, -x[p], -x[p + 1], a, column, 1, y, q + 2 * from, 1);
            ZStrided.addDot(hermitian, length, -1.0, 0.0, a, column, 1, x, 2 * (offsetX + from), 1, y, q + 2 * j);
        }
    }

    private static void subtractDot(
            boolean hermitian, int n, double[] x, int offsetX, double[] a, int offsetY, int at) {
        ZStrided.addDot(hermitian, n, -1.0, 0.0, x, 2 * offsetX, 1, a, 2 * offsetY, 1, a, 2 * at);
    }

    /** Swaps rows and columns k and p > k of the inverse. */
    private static void interchange(boolean hermitian, int n, double[] a, Mirror at, int lda, int k, int p, int size) {
        if (p == k) {
            return;
        }
        int after = n - 1 - p;
        ZCopy.swap(after, a, at.block(p + 1, after, k, 1), 1, a, at.block(p + 1, after, p, 1), 1);
        int between = p - k - 1;
        ZCopy.swap(between, a, at.block(k + 1, between, k, 1), 1, a, at.block(p, 1, k + 1, between), lda);
        for (int i = k + 1; hermitian && i < p; i++) {
            a[2 * at.at(i, k) + 1] = -a[2 * at.at(i, k) + 1];
            a[2 * at.at(p, i) + 1] = -a[2 * at.at(p, i) + 1];
        }
        if (hermitian) {
            a[2 * at.at(p, k) + 1] = -a[2 * at.at(p, k) + 1];
        }
        ZCopy.swap(1, a, at.at(k, k), 1, a, at.at(p, p), 1);
        if (size == 2) {
            ZCopy.swap(1, a, at.at(k, k - 1), 1, a, at.at(p, k - 1), 1);
        }
    }

    private static void set(double[] x, int at, double re, double im) {
        x[2 * at] = re;
        x[2 * at + 1] = im;
    }
}
