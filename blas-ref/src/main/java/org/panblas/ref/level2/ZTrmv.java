package org.panblas.ref.level2;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.ZStrided;

/** Complex triangular matrix times vector: full, band and packed. */
public final class ZTrmv {
    private ZTrmv() {}

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
        multiply(lower, layout, trans, diag, n, n, a, offsetA, lda, 0, x, offsetX, incX);
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
        int offset = lower ? offsetA : offsetA + k;
        multiply(lower, layout, trans, diag, n, k, a, offset, lda - 1, 0, x, offsetX, incX);
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
        int step = lower ? n : 0;
        int bend = lower ? -1 : 1;
        multiply(lower, layout, trans, diag, n, n, ap, offsetAp, step, bend, x, offsetX, incX);
    }

    /** Columns in an order that reads each element of x before it is replaced. A zero skips its column, as in Netlib. */
    private static void multiply(
            boolean lower,
            Layout layout,
            Transpose trans,
            Diag diag,
            int n,
            int reach,
            double[] a,
            int offset,
            int step,
            int bend,
            double[] x,
            int offsetX,
            int incX) {
        boolean transposed = Columns.transposed(layout, trans);
        boolean conj = trans == Transpose.CONJ_TRANS;
        boolean up = lower == transposed;
        int ix = Strides.complexStart(n, offsetX, incX);
        for (int i = 0; i < n; i++) {
            int j = up ? i : n - 1 - i;
            int from = lower ? j + 1 : Columns.first(j, reach);
            int size = (lower ? Columns.last(j, reach, n) : j) - from;
            int base = Columns.base(offset, step, bend, j);
            int column = 2 * (base + from);
            int part = ix + 2 * from * incX;
            int jx = ix + 2 * j * incX;
            double re = x[jx];
            double im = x[jx + 1];
            if (!transposed && (re != 0 || im != 0)) {
                ZStrided.axpy(conj, size, re, im, a, column, 1, x, part, incX);
            }
            if (diag == Diag.NON_UNIT && (transposed || re != 0 || im != 0)) {
                double dr = a[2 * (base + j)];
                double di = conj ? -a[2 * (base + j) + 1] : a[2 * (base + j) + 1];
                x[jx] = re * dr - im * di;
                x[jx + 1] = re * di + im * dr;
            }
            if (transposed) {
                ZStrided.addDot(conj, size, 1, 0, a, column, 1, x, part, incX, x, jx);
            }
        }
    }
}
