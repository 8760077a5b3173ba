package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.ZStrided;

/**
 * Rank-one and rank-two updates of a Hermitian matrix, full and packed. A row-major matrix is stored as its transpose,
 * which here is its conjugate, so that it takes the conjugate of the update.
 */
public final class ZSyr {
    private ZSyr() {}

    /** {@code A := alpha * x * x^H + A} with a Hermitian A and a real alpha. */
    public static void her(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] a,
            int offsetA,
            int lda) {
        boolean conj = layout == Layout.ROW_MAJOR;
        update(Columns.lower(layout, uplo), conj, n, alpha, x, offsetX, incX, a, offsetA, lda, 0);
    }

    /** {@code A := alpha * x * x^H + A} with a Hermitian packed A and a real alpha. */
    public static void hpr(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] ap,
            int offsetAp) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        update(lower, conj, n, alpha, x, offsetX, incX, ap, offsetAp, lower ? n : 0, lower ? -1 : 1);
    }

    /** {@code A := alpha * x * y^H + conj(alpha) * y * x^H + A} with a Hermitian A. */
    public static void her2(
            Layout layout,
            Uplo uplo,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY,
            double[] a,
            int offsetA,
            int lda) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        update2(lower, conj, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY, a, offsetA, lda, 0);
    }

    /** {@code A := alpha * x * y^H + conj(alpha) * y * x^H + A} with a Hermitian packed A. */
    public static void hpr2(
            Layout layout,
            Uplo uplo,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY,
            double[] ap,
            int offsetAp) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        update2(lower, conj, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY, ap, offsetAp, step, bend);
    }

    private static void update(
            boolean lower,
            boolean conj,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] a,
            int offset,
            int step,
            int bend) {
        if (n == 0 || alpha == 0) {
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        double sign = conj ? 1.0 : -1.0;
        for (int j = 0; j < n; j++) {
            int from = lower ? j + 1 : 0;
            int size = lower ? n - from : j;
            int base = Columns.base(offset, step, bend, j);
            double re = x[ix + 2 * j * incX];
            double im = x[ix + 2 * j * incX + 1];
            if (re != 0 || im != 0) {
                int part = ix + 2 * from * incX;
                ZStrided.axpy(conj, size, alpha * re, sign * alpha * im, x, part, incX, a, 2 * (base + from), 1);
                a[2 * (base + j)] += alpha * (re * re + im * im);
            }
            a[2 * (base + j) + 1] = 0;
        }
    }

    private static void update2(
            boolean lower,
            boolean conj,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY,
            double[] a,
            int offset,
            int step,
            int bend) {
        if (n == 0 || (alphaRe == 0 && alphaIm == 0)) {
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        double sign = conj ? -1.0 : 1.0;
        for (int j = 0; j < n; j++) {
            int from = lower ? j + 1 : 0;
            int size = lower ? n - from : j;
            int base = Columns.base(offset, step, bend, j);
            double xr = x[ix + 2 * j * incX];
            double xi = x[ix + 2 * j * incX + 1];
            double yr = y[iy + 2 * j * incY];
            double yi = y[iy + 2 * j * incY + 1];
            if (xr != 0 || xi != 0 || yr != 0 || yi != 0) {
                // The factor of x is alpha * conj(y[j]), that of y is conj(alpha * x[j]).
                double forXr = alphaRe * yr + alphaIm * yi;
                double forXi = alphaIm * yr - alphaRe * yi;
                double forYr = alphaRe * xr - alphaIm * xi;
                double forYi = -(alphaRe * xi + alphaIm * xr);
                int column = 2 * (base + from);
                ZStrided.axpy(conj, size, forXr, sign * forXi, x, ix + 2 * from * incX, incX, a, column, 1);
                ZStrided.axpy(conj, size, forYr, sign * forYi, y, iy + 2 * from * incY, incY, a, column, 1);
                a[2 * (base + j)] += (xr * forXr - xi * forXi) + (yr * forYr - yi * forYi);
            }
            a[2 * (base + j) + 1] = 0;
        }
    }
}
