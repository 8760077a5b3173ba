package org.panblas.ref.level2;

import org.panblas.Layout;
import org.panblas.ref.Strides;
import org.panblas.ref.level1.DStrided;

/** The rank-one update of a general matrix. */
public final class DGer {
    private DGer() {}

    /** {@code A := alpha * x * y^T + A} with an m by n matrix A. */
    public static void ger(
            Layout layout,
            int m,
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
        if (m == 0 || n == 0 || alpha == 0) {
            return;
        }
        int ix = Strides.start(m, offsetX, incX);
        int iy = Strides.start(n, offsetY, incY);
        if (layout == Layout.COL_MAJOR) {
            update(m, n, alpha, x, ix, incX, y, iy, incY, a, offsetA, lda);
        } else {
            update(n, m, alpha, y, iy, incY, x, ix, incX, a, offsetA, lda);
        }
    }

    /** {@code A += alpha * u * v^T} with a column-major A; a zero in v skips its column, as in Netlib. */
    private static void update(
            int rows,
            int cols,
            double alpha,
            double[] u,
            int iu,
            int incU,
            double[] v,
            int iv,
            int incV,
            double[] a,
            int ia,
            int ld) {
        for (int j = 0; j < cols; j++) {
            double vj = v[iv + j * incV];
            if (vj != 0) {
                DStrided.axpy(rows, alpha * vj, u, iu, incU, a, ia + j * ld, 1);
            }
        }
    }
}
