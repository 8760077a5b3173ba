package org.panblas.ref.level2;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.Columns;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.ZStrided;

/** Complex triangular systems with one right-hand side: full, band and packed. */
public final class ZTrsv {
    private ZTrsv() {}

    /** {@code x := op(A)^-1 * x} with a triangular A. */
    public static void trsv(
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
        solve(lower, layout, trans, diag, n, n, a, offsetA, lda, 0, x, offsetX, incX);
    }

    /** {@code x := op(A)^-1 * x} with a triangular band matrix A of k off-diagonals. */
    public static void tbsv(
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
        solve(lower, layout, trans, diag, n, k, a, offset, lda - 1, 0, x, offsetX, incX);
    }

    /** {@code x := op(A)^-1 * x} with a triangular packed A. */
    public static void tpsv(
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
        solve(lower, layout, trans, diag, n, n, ap, offsetAp, step, bend, x, offsetX, incX);
    }

    /** Forward or backward substitution by columns. A zero skips its column, as in Netlib. */
    private static void solve(
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
        boolean up = lower != transposed;
        int ix = Strides.complexStart(n, offsetX, incX);
        for (int i = 0; i < n; i++) {
            int j = up ? i : n - 1 - i;
            int from = lower ? j + 1 : Columns.first(j, reach);
            int size = (lower ? Columns.last(j, reach, n) : j) - from;
            int base = Columns.base(offset, step, bend, j);
            int column = 2 * (base + from);
            int part = ix + 2 * from * incX;
            int jx = ix + 2 * j * incX;
            if (transposed) {
                ZStrided.addDot(conj, size, -1, 0, a, column, 1, x, part, incX, x, jx);
            }
            boolean skip = !transposed && x[jx] == 0 && x[jx + 1] == 0;
            if (diag == Diag.NON_UNIT && !skip) {
                double im = a[2 * (base + j) + 1];
                divide(x, jx, a[2 * (base + j)], conj ? -im : im);
            }
            if (!transposed && !skip) {
                ZStrided.axpy(conj, size, -x[jx], -x[jx + 1], a, column, 1, x, part, incX);
            }
        }
    }

    /**
     * {@code x[jx] /= (re, im)} without squares that overflow (R. L. Smith, Algorithm 116: Complex Division, CACM 5, 1962).
     */
    private static void divide(double[] x, int jx, double re, double im) {
        double xr = x[jx];
        double xi = x[jx + 1];
        if (Math.abs(re) >= Math.abs(im)) {
            double ratio = im / re;
            double denominator = re + im * ratio;
            x[jx] = (xr + xi * ratio) / denominator;
            x[jx + 1] = (xi - xr * ratio) / denominator;
        } else {
            double ratio = re / im;
            double denominator = re * ratio + im;
            x[jx] = (xr * ratio + xi) / denominator;
            x[jx + 1] = (xi * ratio - xr) / denominator;
        }
    }
}
