package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.ZStrided;

/** The rank-one updates of a complex general matrix, without and with conjugation of {@code y}. */
public final class ZGer {
    private ZGer() {}

    /** {@code A := alpha * x * y^T + A} with an m by n matrix A. */
    public static void geru(
            Layout layout,
            int m,
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
        ger(layout, false, m, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY, a, offsetA, lda);
    }

    /** {@code A := alpha * x * y^H + A} with an m by n matrix A. */
    public static void gerc(
            Layout layout,
            int m,
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
        ger(layout, true, m, n, alphaRe, alphaIm, x, offsetX, incX, y, offsetY, incY, a, offsetA, lda);
    }

    private static void ger(
            Layout layout,
            boolean conj,
            int m,
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
        if (m == 0 || n == 0 || (alphaRe == 0 && alphaIm == 0)) {
            return;
        }
        int ix = Strides.complexStart(m, offsetX, incX);
        int iy = Strides.complexStart(n, offsetY, incY);
        if (layout == Layout.COL_MAJOR) {
            update(m, n, alphaRe, alphaIm, false, x, ix, incX, conj, y, iy, incY, a, 2 * offsetA, lda);
        } else {
            update(n, m, alphaRe, alphaIm, conj, y, iy, incY, false, x, ix, incX, a, 2 * offsetA, lda);
        }
    }

    /** {@code A += alpha * u * v^T} with a column-major A; a zero in v skips its column, as in Netlib. */
    private static void update(
            int rows,
            int cols,
            double alphaRe,
            double alphaIm,
            boolean conjU,
            double[] u,
            int iu,
            int incU,
            boolean conjV,
            double[] v,
            int iv,
            int incV,
            double[] a,
            int ia,
            int ld) {
        for (int j = 0; j < cols; j++) {
            double vr = v[iv + 2 * j * incV];
            double vi = v[iv + 2 * j * incV + 1];
            if (vr != 0 || vi != 0) {
                vi = conjV ? -vi : vi;
                double re = alphaRe * vr - alphaIm * vi;
                double im = alphaRe * vi + alphaIm * vr;
                ZStrided.axpy(conjU, rows, re, im, u, iu, incU, a, ia + 2 * j * ld, 1);
            }
        }
    }
}
