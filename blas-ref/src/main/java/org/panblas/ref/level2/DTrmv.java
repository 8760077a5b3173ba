package org.panblas.ref.level2;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.DStrided;

/** Triangular matrix times vector: full, band and packed. */
public final class DTrmv {
    /** Columns of a block of a full matrix: those of a wide panel, which does the rest. */
    private static final int BLOCK = DTriangle.ORDER;

    private DTrmv() {}

    /** {@code x := op(A) * x} with a triangular A. */
    public static void trmv(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            Diag diag,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX) {
        boolean lower = Columns.lower(layout, uplo);
        boolean transposed = Columns.transposed(layout, trans);
        boolean unit = diag == Diag.UNIT;
        int ix = Strides.start(n, offsetX, incX);
        if (n > BLOCK) {
            multiplyBlocks(lower, transposed, unit, n, a, offsetA, lda, x, ix, incX);
        } else {
            multiply(lower, transposed, unit, n, n, a, offsetA, lda, 0, x, ix, incX);
        }
    }

    /** {@code x := op(A) * x} with a triangular band matrix A of k off-diagonals. */
    public static void tbmv(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            Diag diag,
            int n,
            int k,
            double[] a,
            int offsetA,
            int lda,
            double[] x,
            int offsetX,
            int incX) {
        boolean lower = Columns.lower(layout, uplo);
        boolean transposed = Columns.transposed(layout, trans);
        int offset = lower ? offsetA : offsetA + k;
        int ix = Strides.start(n, offsetX, incX);
        multiply(lower, transposed, diag == Diag.UNIT, n, k, a, offset, lda - 1, 0, x, ix, incX);
    }

    /** {@code x := op(A) * x} with a triangular packed A. */
    public static void tpmv(
            Layout layout,
            Uplo uplo,
            Transpose trans,
            Diag diag,
            int n,
            double[] ap,
            int offsetAp,
            double[] x,
            int offsetX,
            int incX) {
        boolean lower = Columns.lower(layout, uplo);
        boolean transposed = Columns.transposed(layout, trans);
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        int ix = Strides.start(n, offsetX, incX);
        multiply(lower, transposed, diag == Diag.UNIT, n, n, ap, offsetAp, step, bend, x, ix, incX);
    }

    /** Diagonal blocks by columns, all else by {@link DGemv}, in an order that reads each element before it is replaced. */
    private static void multiplyBlocks(
            boolean lower,
            boolean transposed,
            boolean unit,
            int n,
            double[] a,
            int offset,
            int ld,
            double[] x,
            int ix,
            int incX) {
        boolean up = lower == transposed;
        int blocks = (n - 1) / BLOCK + 1;
        for (int i = 0; i < blocks; i++) {
            int j = BLOCK * (up ? i : blocks - 1 - i);
            int size = Math.min(BLOCK, n - j);
            int from = lower ? j + size : 0;
            int rows = lower ? n - from : j;
            int panel = offset + j * ld + from;
            int jx = ix + j * incX;
            int fromX = ix + from * incX;
            if (!transposed) {
                DGemv.add(rows, size, 1, a, panel, ld, x, jx, incX, x, fromX, incX);
            }
            int corner = offset + j * (ld + 1);
            if (size == BLOCK) {
                DTriangle.multiply(lower, transposed, unit, a, corner, ld, x, jx, incX);
            } else {
                multiply(lower, transposed, unit, size, size, a, corner, ld, 0, x, jx, incX);
            }
            if (transposed) {
                DGemv.addTransposed(rows, size, 1, a, panel, ld, x, fromX, incX, x, jx, incX);
            }
        }
    }

    /** Columns in an order that reads each element of x before it is replaced. A zero skips its column, as in Netlib. */
    private static void multiply(
            boolean lower,
            boolean transposed,
            boolean unit,
            int n,
            int reach,
            double[] a,
            int offset,
            int step,
            int bend,
            double[] x,
            int ix,
            int incX) {
        boolean up = lower == transposed;
        for (int i = 0; i < n; i++) {
            int j = up ? i : n - 1 - i;
            int from = lower ? j + 1 : Columns.first(j, reach);
            int size = (lower ? Columns.last(j, reach, n) : j) - from;
            int base = Columns.base(offset, step, bend, j);
            int jx = ix + j * incX;
            double xj = x[jx];
            double scaled = unit ? xj : xj * a[base + j];
            if (transposed) {
                x[jx] = scaled + DStrided.dot(size, a, base + from, 1, x, ix + from * incX, incX);
            } else if (xj != 0) {
                DStrided.axpy(size, xj, a, base + from, 1, x, ix + from * incX, incX);
                x[jx] = scaled;
            }
        }
    }
}
