package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.VectorSupport;
import org.panblas.ref.level1.ZStrided;

/** Complex general and band matrix times vector. */
public final class ZGemv {
    /** Whether the factors of a wide panel, sixteen parts, find registers beside its columns. */
    private static final boolean WIDE = VectorSupport.manyRegisters();

    private ZGemv() {}

    /** {@code y := alpha * op(A) * x + beta * y} with an m by n matrix A. */
    public static void gemv(
            Layout layout,
            Transpose trans,
            int m,
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
        boolean rowMajor = layout == Layout.ROW_MAJOR;
        int rows = rowMajor ? n : m;
        int cols = rowMajor ? m : n;
        boolean transposed = Columns.transposed(layout, trans);
        boolean conj = trans == Transpose.CONJ_TRANS;
        multiply(
                transposed,
                conj,
                rows,
                cols,
                rows,
                cols,
                alphaRe,
                alphaIm,
                a,
                offsetA,
                lda,
                x,
                offsetX,
                incX,
                betaRe,
                betaIm,
                y,
                offsetY,
                incY);
    }

    /** {@code y := alpha * op(A) * x + beta * y} with an m by n band matrix A of kl sub- and ku superdiagonals. */
    public static void gbmv(
            Layout layout,
            Transpose trans,
            int m,
            int n,
            int kl,
            int ku,
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
        boolean rowMajor = layout == Layout.ROW_MAJOR;
        int rows = rowMajor ? n : m;
        int cols = rowMajor ? m : n;
        int below = rowMajor ? ku : kl;
        int above = rowMajor ? kl : ku;
        boolean transposed = Columns.transposed(layout, trans);
        boolean conj = trans == Transpose.CONJ_TRANS;
        multiply(
                transposed,
                conj,
                rows,
                cols,
                below,
                above,
                alphaRe,
                alphaIm,
                a,
                offsetA + above,
                lda - 1,
                x,
                offsetX,
                incX,
                betaRe,
                betaIm,
                y,
                offsetY,
                incY);
    }

    /** Both routines over stored columns of {@code rows} rows, which {@code transposed} turns into rows of op(A). */
    private static void multiply(
            boolean transposed,
            boolean conj,
            int rows,
            int cols,
            int below,
            int above,
            double alphaRe,
            double alphaIm,
            double[] a,
            int offset,
            int step,
            double[] x,
            int offsetX,
            int incX,
            double betaRe,
            double betaIm,
            double[] y,
            int offsetY,
            int incY) {
        boolean noAlpha = alphaRe == 0 && alphaIm == 0;
        if (rows == 0 || cols == 0 || (noAlpha && betaRe == 1 && betaIm == 0)) {
            return;
        }
        int lenY = transposed ? cols : rows;
        int ix = Strides.complexStart(transposed ? rows : cols, offsetX, incX);
        int iy = Strides.complexStart(lenY, offsetY, incY);
        ZStrided.scaleOrClear(lenY, betaRe, betaIm, y, iy, incY);
        if (noAlpha) {
            return;
        }
        int j = 0;
        boolean panels = below >= rows && above >= cols && (transposed ? incX : incY) == 1;
        boolean wide = panels && !transposed && WIDE;
        for (; wide && j <= cols - ZPanelLoops.WIDE; j += ZPanelLoops.WIDE) {
            int column = 2 * Columns.base(offset, step, 0, j);
            int from = ix + 2 * j * incX;
            ZPanelLoops.LOOPS.wideAxpy(conj, rows, alphaRe, alphaIm, x, from, incX, a, column, step, y, iy);
        }
        for (; panels && j <= cols - ZPanelLoops.WIDTH; j += ZPanelLoops.WIDTH) {
            int column = 2 * Columns.base(offset, step, 0, j);
            if (transposed) {
                int to = iy + 2 * j * incY;
                ZPanelLoops.LOOPS.dot(conj, rows, alphaRe, alphaIm, a, column, step, x, ix, y, to, incY);
            } else {
                int from = ix + 2 * j * incX;
                ZPanelLoops.LOOPS.axpy(conj, rows, alphaRe, alphaIm, x, from, incX, a, column, step, y, iy);
            }
        }
        for (; j < cols; j++) {
            int first = Columns.first(j, above);
            int size = Columns.last(j, below, rows) - first;
            int column = 2 * (Columns.base(offset, step, 0, j) + first);
            if (transposed) {
                int part = ix + 2 * first * incX;
                ZStrided.addDot(conj, size, alphaRe, alphaIm, a, column, 1, x, part, incX, y, iy + 2 * j * incY);
            } else {
                double xr = x[ix + 2 * j * incX];
                double xi = x[ix + 2 * j * incX + 1];
                double re = alphaRe * xr - alphaIm * xi;
                double im = alphaRe * xi + alphaIm * xr;
                ZStrided.axpy(conj, size, re, im, a, column, 1, y, iy + 2 * first * incY, incY);
            }
        }
    }
}
