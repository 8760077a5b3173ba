package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;

/** Solves a system with a band matrix (LAPACK {@code dgbsv}). */
public final class DGbsv {
    private DGbsv() {}

    /**
     * Solves A * X = B; A becomes its factors as {@link DGbtrf} leaves them and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the first i with U(i, i) exactly zero; B is then as it was
     */
    public static int gbsv(
            int n,
            int kl,
            int ku,
            int nrhs,
            double[] ab,
            int offsetAb,
            int ldab,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        int info = DGbtrf.gbtrf(n, n, kl, ku, ab, offsetAb, ldab, ipiv, offsetIpiv);
        if (info == 0) {
            DGbtrs.gbtrs(Transpose.NO_TRANS, n, kl, ku, nrhs, ab, offsetAb, ldab, ipiv, offsetIpiv, b, offsetB, ldb);
        }
        return info;
    }
}
