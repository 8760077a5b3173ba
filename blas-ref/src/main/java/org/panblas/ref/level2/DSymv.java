package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.DStrided;

/** Symmetric matrix times vector: full, band and packed. */
public final class DSymv {
    private DSymv() {}

    /** {@code y := alpha * A * x + beta * y} with a symmetric A. */
    public static void symv(
            Layout layout,
            Uplo uplo,
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
        boolean lower = Columns.lower(layout, uplo);
        multiply(lower, n, n, alpha, a, offsetA, lda, 0, x, offsetX, incX, beta, y, offsetY, incY);
    }

    /** {@code y := alpha * A * x + beta * y} with a symmetric band matrix A of k off-diagonals. */
    public static void sbmv(
            Layout layout,
            Uplo uplo,
            int n,
            int k,
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
        boolean lower = Columns.lower(layout, uplo);
        int offset = lower ? offsetA : offsetA + k;
        multiply(lower, n, k, alpha, a, offset, lda - 1, 0, x, offsetX, incX, beta, y, offsetY, incY);
    }

    /** {@code y := alpha * A * x + beta * y} with a symmetric packed A. */
    public static void spmv(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] ap,
            int offsetAp,
            double[] x,
            int offsetX,
            int incX,
            double beta,
            double[] y,
            int offsetY,
            int incY) {
        boolean lower = Columns.lower(layout, uplo);
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        multiply(lower, n, n, alpha, ap, offsetAp, step, bend, x, offsetX, incX, beta, y, offsetY, incY);
    }

    private static void multiply(
            boolean lower,
            int n,
            int reach,
            double alpha,
            double[] a,
            int offset,
            int step,
            int bend,
            double[] x,
            int offsetX,
            int incX,
            double beta,
            double[] y,
            int offsetY,
            int incY) {
        if (n == 0 || (alpha == 0 && beta == 1)) {
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        DStrided.scaleOrClear(n, beta, y, iy, incY);
        if (alpha == 0) {
            return;
        }
        boolean panels = bend == 0 && reach >= n && incX == 1 && incY == 1;
        int done = panels ? addPanels(lower, n, alpha, a, offset, step, x, ix, y, iy) : 0;
        for (int j = done; j < n; j++) {
            int from = lower ? j + 1 : Columns.first(j, reach);
            int to = lower ? Columns.last(j, reach, n) : j;
            int column = Columns.base(offset, step, bend, j);
            addColumn(j, from, to, alpha, a, column, x, ix, incX, y, iy, incY);
        }
    }

    /** Does what it can by panels of columns and returns how many columns that were. */
    private static int addPanels(
            boolean lower,
            int n,
            double alpha,
            double[] a,
            int offset,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int iy) {
        int j = 0;
        for (; j <= n - DPanelLoops.WIDTH; j += DPanelLoops.WIDTH) {
            int end = j + DPanelLoops.WIDTH;
            addBlock(lower, j, alpha, a, offset + j * ld + j, ld, x, ix, y, iy);
            int from = lower ? end : 0;
            int to = lower ? n : j;
            // An empty loop would slow the others down: see docs/kernels.md, level 2.
            if (from < to) {
                DPanelLoops.LOOPS.symmetric(from, to, j, alpha, a, offset + j * ld, ld, x, ix, y, iy);
            }
        }
        return j;
    }

    /**
     * Adds the diagonal block of {@link DPanelLoops#WIDTH} columns, whose first element is {@code a[corner]}, in registers:
     * sums that went through y would wait for each other's stores.
     */
    private static void addBlock(
            boolean lower,
            int j,
            double alpha,
            double[] a,
            int corner,
            int ld,
            double[] x,
            int ix,
            double[] y,
            int iy) {
        int away = lower ? 1 : ld; // from the diagonal, into the stored half
        int corner1 = corner + ld + 1;
        int corner2 = corner1 + ld + 1;
        double a10 = a[corner + away];
        double a20 = a[corner + 2 * away];
        double a30 = a[corner + 3 * away];
        double a21 = a[corner1 + away];
        double a31 = a[corner1 + 2 * away];
        double a32 = a[corner2 + away];
        double x0 = alpha * x[ix + j];
        double x1 = alpha * x[ix + j + 1];
        double x2 = alpha * x[ix + j + 2];
        double x3 = alpha * x[ix + j + 3];
        y[iy + j] += (a[corner] * x0 + a10 * x1) + (a20 * x2 + a30 * x3);
        y[iy + j + 1] += (a10 * x0 + a[corner1] * x1) + (a21 * x2 + a31 * x3);
        y[iy + j + 2] += (a20 * x0 + a21 * x1) + (a[corner2] * x2 + a32 * x3);
        y[iy + j + 3] += (a30 * x0 + a31 * x1) + (a32 * x2 + a[corner2 + ld + 1] * x3);
    }

    /** Adds the diagonal element of column {@code j} and its rows {@code from .. to - 1}, as column and as row. */
    private static void addColumn(
            int j,
            int from,
            int to,
            double alpha,
            double[] a,
            int column,
            double[] x,
            int ix,
            int incX,
            double[] y,
            int iy,
            int incY) {
        double xj = alpha * x[ix + j * incX];
        double dot = DStrided.dot(to - from, a, column + from, 1, x, ix + from * incX, incX);
        DStrided.axpy(to - from, xj, a, column + from, 1, y, iy + from * incY, incY);
        y[iy + j * incY] += xj * a[column + j] + alpha * dot;
    }
}
