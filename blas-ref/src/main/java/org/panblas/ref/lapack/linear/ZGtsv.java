package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;
import org.panblas.ref.level1.ZCopy;

/** Solves a tridiagonal system (LAPACK {@code zgtsv}). */
public final class ZGtsv {
    private ZGtsv() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @param dl n - 1 elements below the diagonal, of which the first n - 2 become the second diagonal of U above
     * @param d n diagonal elements, which become those of U
     * @param du n - 1 elements above the diagonal, which become those of U
     * @return 0, or the first i with U(i, i) exactly zero; B is then as it was
     */
    public static int gtsv(
            int n,
            int nrhs,
            double[] dl,
            int offsetDl,
            double[] d,
            int offsetD,
            double[] du,
            int offsetDu,
            double[] b,
            int offsetB,
            int ldb) {
        int second = Math.max(n - 2, 0);
        double[] du2 = new double[2 * second];
        int[] ipiv = new int[n];
        double[] last = new double[2];
        ZCopy.copy(n > 1 ? 1 : 0, dl, offsetDl + second, 1, last, 0, 1);
        int info = ZGttrf.gttrf(n, dl, offsetDl, d, offsetD, du, offsetDu, du2, 0, ipiv, 0);
        if (info == 0) {
            ZGttrs.gttrs(
                    Transpose.NO_TRANS,
                    n,
                    nrhs,
                    dl,
                    offsetDl,
                    d,
                    offsetD,
                    du,
                    offsetDu,
                    du2,
                    0,
                    ipiv,
                    0,
                    b,
                    offsetB,
                    ldb);
        }
        ZCopy.copy(second, du2, 0, 1, dl, offsetDl, 1);
        ZCopy.copy(n > 1 ? 1 : 0, last, 0, 1, dl, offsetDl + second, 1);
        return info;
    }
}
