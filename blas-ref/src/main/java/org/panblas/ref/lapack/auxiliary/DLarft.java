package org.panblas.ref.lapack.auxiliary;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.DGemv;
import org.panblas.ref.level2.DTrmv;

/** The triangular factor of a block of reflectors (LAPACK {@code dlarft}, forward, columnwise). */
public final class DLarft {
    private DLarft() {}

    /**
     * Finds the upper triangular k x k matrix T with H(0) * H(1) * ... = I - V * T * V^T. V is m x k and unit lower
     * trapezoidal; what stands on and above its diagonal is not read.
     */
    public static void larft(
            int m, int k, double[] v, int offsetV, int ldv, double[] tau, int offsetTau, double[] t, int ldt) {
        for (int i = 0; i < k; i++) {
            double factor = tau[offsetTau + i];
            int column = i * ldt;
            int row = offsetV + i;
            for (int j = 0; j < i; j++) {
                t[column + j] = -factor * v[row + j * ldv];
            }
            DGemv.gemv(
                    Layout.COL_MAJOR,
                    Transpose.TRANS,
                    m - i - 1,
                    i,
                    -factor,
                    v,
                    row + 1,
                    ldv,
                    v,
                    row + 1 + i * ldv,
                    1,
                    1.0,
                    t,
                    column,
                    1);
            DTrmv.trmv(Layout.COL_MAJOR, Uplo.UPPER, Transpose.NO_TRANS, Diag.NON_UNIT, i, t, 0, ldt, t, column, 1);
            t[column + i] = factor;
        }
    }
}
