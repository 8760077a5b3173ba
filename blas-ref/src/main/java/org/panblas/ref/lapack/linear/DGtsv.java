package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;

/** Solves a tridiagonal system (LAPACK {@code dgtsv}). */
public final class DGtsv {
    private DGtsv() {}

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
        double[] du2 = new double[second];
        int[] ipiv = new int[n];
        double last = n > 1 ? dl[offsetDl + second] : 0;
        int info = DGttrf.gttrf(n, dl, offsetDl, d, offsetD, du, offsetDu, du2, 0, ipiv, 0);
        if (info == 0) {
            DGttrs.gttrs(
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
        if (n > 1) {
            System.arraycopy(du2, 0, dl, offsetDl, second);
            dl[offsetDl + second] = last;
        }
        return info;
    }
}
