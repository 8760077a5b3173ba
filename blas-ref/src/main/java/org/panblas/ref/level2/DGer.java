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
        int j = 0;
        for (; incU == 1 && j <= cols - DPanelLoops.WIDTH; j += DPanelLoops.WIDTH) {
            int jv = iv + j * incV;
            double v0 = v[jv];
            double v1 = v[jv + incV];
            double v2 = v[jv + 2 * incV];
            double v3 = v[jv + 3 * incV];
            int column = ia + j * ld;
            if (v0 != 0 && v1 != 0 && v2 != 0 && v3 != 0) {
                DPanelLoops.LOOPS.update(rows, alpha * v0, alpha * v1, alpha * v2, alpha * v3, u, iu, a, column, ld);
            } else {
                updateColumns(rows, DPanelLoops.WIDTH, alpha, u, iu, incU, v, jv, incV, a, column, ld);
            }
        }
        updateColumns(rows, cols - j, alpha, u, iu, incU, v, iv + j * incV, incV, a, ia + j * ld, ld);
    }

    private static void updateColumns(
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
