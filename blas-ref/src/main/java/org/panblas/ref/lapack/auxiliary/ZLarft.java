package org.panblas.ref.lapack.auxiliary;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level2.ZTrmv;

/** The triangular factor of a block of reflectors (LAPACK {@code zlarft}, forward, columnwise). */
public final class ZLarft {
    private ZLarft() {}

    /**
     * Finds the upper triangular k x k matrix T with H(0) * H(1) * ... = I - V * T * V^H. V is m x k and unit lower
     * trapezoidal; what stands on and above its diagonal is not read.
     */
    public static void larft(
            int m, int k, double[] v, int offsetV, int ldv, double[] tau, int offsetTau, double[] t, int ldt) {
        for (int i = 0; i < k; i++) {
            double re = tau[2 * (offsetTau + i)];
            double im = tau[2 * (offsetTau + i) + 1];
            int column = i * ldt;
            int row = offsetV + i;
            for (int j = 0; j < i; j++) {
                double vRe = v[2 * (row + j * ldv)];
                double vIm = v[2 * (row + j * ldv) + 1];
                t[2 * (column + j)] = -(re * vRe + im * vIm);
                t[2 * (column + j) + 1] = re * vIm - im * vRe;
            }
            ZGemv.gemv(
                    Layout.COL_MAJOR,
                    Transpose.CONJ_TRANS,
                    m - i - 1,
                    i,
                    -re,
                    -im,
                    v,
                    row + 1,
                    ldv,
                    v,
                    row + 1 + i * ldv,
                    1,
                    1.0,
                    0.0,
                    t,
                    column,
                    1);
            ZTrmv.trmv(Layout.COL_MAJOR, Uplo.UPPER, Transpose.NO_TRANS, Diag.NON_UNIT, i, t, 0, ldt, t, column, 1);
            t[2 * (column + i)] = re;
            t[2 * (column + i) + 1] = im;
        }
    }
}
