package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.ZStrided;

/**
 * Hermitian matrix times vector: full, band and packed. A row-major matrix is stored as its transpose, which here is its
 * conjugate.
 */
public final class ZSymv {
    private ZSymv() {}

    /** {@code y := alpha * A * x + beta * y} with a Hermitian A. */
    public static void hemv(
            Layout layout,
            Uplo uplo,
            int n,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        multiply(
                lower, conj, n, n, alphaRe, alphaIm, a, offsetA, lda, 0, x, offsetX, incX, betaRe, betaIm, y, offsetY,
                incY);
    }

    /** {@code y := alpha * A * x + beta * y} with a Hermitian band matrix A of k off-diagonals. */
    public static void hbmv(
            Layout layout,
            Uplo uplo,
            int n,
            int k,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        int offset = lower ? offsetA : offsetA + k;
        multiply(
                lower, conj, n, k, alphaRe, alphaIm, a, offset, lda - 1, 0, x, offsetX, incX, betaRe, betaIm, y,
                offsetY, incY);
    }

    /** {@code y := alpha * A * x + beta * y} with a Hermitian packed A. */
    public static void hpmv(
            Layout layout,
            Uplo uplo,
            int n,
            double alphaRe,
            double alphaIm,
            double[] ap,
            int offsetAp,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        boolean conj = layout == Layout.ROW_MAJOR;
        boolean lower = Columns.lower(layout, uplo);
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        multiply(
                lower, conj, n, n, alphaRe, alphaIm, ap, offsetAp, step, bend, x, offsetX, incX, betaRe, betaIm, y,
                offsetY, incY);
    }

    private static void multiply(
            boolean lower,
            boolean conj,
            int n,
            int reach,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offset,
            int step,
            int bend,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        boolean noAlpha = alphaRe == 0 && alphaIm == 0;
        if (n == 0 || (noAlpha && betaRe == 1 && betaIm == 0)) {
            return;
        }
        int ix = Strides.complexStart(n, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        ZStrided.scaleOrClear(n, betaRe, betaIm, y, iy, incY);
        for (int j = 0; j < n && !noAlpha; j++) {
            int from = lower ? j + 1 : Columns.first(j, reach);
            int size = (lower ? Columns.last(j, reach, n) : j) - from;
            int base = Columns.base(offset, step, bend, j);
            int jx = ix + 2 * j * incX;
            int jy = iy + 2 * j * incY;
            double re = alphaRe * x[jx] - alphaIm * x[jx + 1];
            double im = alphaRe * x[jx + 1] + alphaIm * x[jx];
            double diagonal = a[2 * (base + j)];
            int column = 2 * (base + from);
            ZStrided.axpy(conj, size, re, im, a, column, 1, y, iy + 2 * from * incY, incY);
            ZStrided.addDot(!conj, size, alphaRe, alphaIm, a, column, 1, x, ix + 2 * from * incX, incX, y, jy);
            y[jy] += re * diagonal;
            y[jy + 1] += im * diagonal;
        }
    }
}
