package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.DStrided;

/** Rank-one and rank-two updates of a symmetric matrix, full and packed. */
public final class DSyr {
    private DSyr() {}

    /** {@code A := alpha * x * x^T + A} with a symmetric A. */
    public static void syr(
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
        update(Columns.lower(layout, uplo), n, alpha, x, offsetX, incX, a, offsetA, lda, 0);
    }

    /** {@code A := alpha * x * x^T + A} with a symmetric packed A. */
    public static void spr(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] ap,
            int offsetAp) {
        boolean lower = Columns.lower(layout, uplo);
        update(lower, n, alpha, x, offsetX, incX, ap, offsetAp, lower ? n : 0, lower ? -1 : 1);
    }

    /** {@code A := alpha * x * y^T + alpha * y * x^T + A} with a symmetric A. */
    public static void syr2(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY,
            double[] a,
            int offsetA,
            int lda) {
        boolean lower = Columns.lower(layout, uplo);
        update2(lower, n, alpha, x, offsetX, incX, y, offsetY, incY, a, offsetA, lda, 0);
    }

    /** {@code A := alpha * x * y^T + alpha * y * x^T + A} with a symmetric packed A. */
    public static void spr2(
            Layout layout,
            Uplo uplo,
            int n,
            double alpha,
            double[] x,
            int offsetX,
            int incX,
            double[] y,
            int offsetY,
            int incY,
            double[] ap,
            int offsetAp) {
        boolean lower = Columns.lower(layout, uplo);
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        update2(lower, n, alpha, x, offsetX, incX, y, offsetY, incY, ap, offsetAp, step, bend);
    }

    private static void update(
            boolean lower,
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
        int ix = Strides.start(n, offsetX, incX);
        for (int j = 0; j < n; j++) {
            double xj = x[ix + j * incX];
            if (xj != 0) {
                int from = lower ? j : 0;
                int size = (lower ? n : j + 1) - from;
                int column = Columns.base(offset, step, bend, j) + from;
                DStrided.axpy(size, alpha * xj, x, ix + from * incX, incX, a, column, 1);
            }
        }
    }

    private static void update2(
            boolean lower,
            int n,
            double alpha,
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
        if (n == 0 || alpha == 0) {
            return;
        }
        int ix = Strides.start(n, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        for (int j = 0; j < n; j++) {
            double xj = x[ix + j * incX];
            double yj = y[iy + j * incY];
            if (xj != 0 || yj != 0) {
                int from = lower ? j : 0;
                int size = (lower ? n : j + 1) - from;
                int column = Columns.base(offset, step, bend, j) + from;
                DStrided.axpy(size, alpha * yj, x, ix + from * incX, incX, a, column, 1);
                DStrided.axpy(size, alpha * xj, y, iy + from * incY, incY, a, column, 1);
            }
        }
    }
}
