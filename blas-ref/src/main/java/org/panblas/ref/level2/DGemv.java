package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.DStrided;

/** General and band matrix times vector. */
public final class DGemv {
    private DGemv() {}

    /** {@code y := alpha * op(A) * x + beta * y} with an m by n matrix A. */
    public static void gemv(
            Layout layout,
            Transpose trans,
            int m,
            int n,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX,
            double beta,
            double[] y,
            int offsetY,
            int incY) {
        if (m == 0 || n == 0 || (alpha == 0 && beta == 1)) {
            return;
        }
        int lenX = trans == Transpose.NO_TRANS ? n : m;
        int lenY = trans == Transpose.NO_TRANS ? m : n;
        int ix = Strides.start(lenX, offsetX, incX);
        int iy = Strides.start(lenY, offsetY, incY);
        DStrided.scaleOrClear(lenY, beta, y, iy, incY);
        if (alpha == 0) {
            return;
        }
        if (Columns.transposed(layout, trans)) {
            addTransposed(lenX, lenY, alpha, a, offsetA, lda, x, ix, incX, y, iy, incY);
        } else {
            add(lenY, lenX, alpha, a, offsetA, lda, x, ix, incX, y, iy, incY);
        }
    }

    /** {@code y += alpha * A * x} with a column-major A; the vectors begin at {@code x[ix]} and {@code y[iy]}. */
    static void add(
            int rows,
            int cols,
            double alpha,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            int incX,
            double[] y,
            int iy,
            int incY) {
        int j = 0;
        for (; incY == 1 && j <= cols - DPanelLoops.WIDE; j += DPanelLoops.WIDE) {
            DPanelLoops.LOOPS.wideAxpy(rows, alpha, x, ix + j * incX, incX, a, ia + j * ld, ld, y, iy);
        }
        for (; incY == 1 && j <= cols - DPanelLoops.WIDTH; j += DPanelLoops.WIDTH) {
            int jx = ix + j * incX;
            double t0 = alpha * x[jx];
            double t1 = alpha * x[jx + incX];
            double t2 = alpha * x[jx + 2 * incX];
            double t3 = alpha * x[jx + 3 * incX];
            DPanelLoops.LOOPS.axpy(rows, t0, t1, t2, t3, a, ia + j * ld, ld, y, iy);
        }
        for (; j < cols; j++) {
            DStrided.axpy(rows, alpha * x[ix + j * incX], a, ia + j * ld, 1, y, iy, incY);
        }
    }

    /** {@code y += alpha * A^T * x} with a column-major A; the vectors begin at {@code x[ix]} and {@code y[iy]}. */
    static void addTransposed(
            int rows,
            int cols,
            double alpha,
            double[] a,
            int ia,
            int ld,
            double[] x,
            int ix,
            int incX,
            double[] y,
            int iy,
            int incY) {
        int j = 0;
        for (; incX == 1 && j <= cols - DPanelLoops.WIDE; j += DPanelLoops.WIDE) {
            DPanelLoops.LOOPS.wideDot(rows, alpha, a, ia + j * ld, ld, x, ix, y, iy + j * incY, incY);
        }
        for (; incX == 1 && j <= cols - DPanelLoops.WIDTH; j += DPanelLoops.WIDTH) {
            DPanelLoops.LOOPS.dot(rows, alpha, a, ia + j * ld, ld, x, ix, y, iy + j * incY, incY);
        }
        for (; j < cols; j++) {
            y[iy + j * incY] += alpha * DStrided.dot(rows, a, ia + j * ld, 1, x, ix, incX);
        }
    }

    /** {@code y := alpha * op(A) * x + beta * y} with an m by n band matrix A of kl sub- and ku superdiagonals. */
    public static void gbmv(
            Layout layout,
            Transpose trans,
            int m,
            int n,
            int kl,
            int ku,
            double alpha,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX,
            double beta,
            double[] y,
            int offsetY,
            int incY) {
        if (m == 0 || n == 0 || (alpha == 0 && beta == 1)) {
            return;
        }
        int lenX = trans == Transpose.NO_TRANS ? n : m;
        int lenY = trans == Transpose.NO_TRANS ? m : n;
        int ix = Strides.start(lenX, offsetX, incX);
        int iy = Strides.start(lenY, offsetY, incY);
        DStrided.scaleOrClear(lenY, beta, y, iy, incY);
        if (alpha == 0) {
            return;
        }
        boolean rowMajor = layout == Layout.ROW_MAJOR;
        int rows = rowMajor ? n : m;
        int cols = rowMajor ? m : n;
        int below = rowMajor ? ku : kl;
        int above = rowMajor ? kl : ku;
        boolean transposed = Columns.transposed(layout, trans);
        for (int j = 0; j < cols; j++) {
            int first = Columns.first(j, above);
            int size = Columns.last(j, below, rows) - first;
            int column = Columns.base(offsetA + above, lda - 1, 0, j) + first;
            if (transposed) {
                y[iy + j * incY] += alpha * DStrided.dot(size, a, column, 1, x, ix + first * incX, incX);
            } else {
                DStrided.axpy(size, alpha * x[ix + j * incX], a, column, 1, y, iy + first * incY, incY);
            }
        }
    }
}
