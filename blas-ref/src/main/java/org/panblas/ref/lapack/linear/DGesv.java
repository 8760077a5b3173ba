package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;

/** Solves a square system by LU factorisation (LAPACK {@code dgesv}). */
public final class DGesv {
    private DGesv() {}

    /**
     * Solves A * X = B; A becomes its factors and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the first i with U(i, i) exactly zero; B is then as it was
     */
    public static int gesv(
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        int info = DGetrf.getrf(n, n, a, offsetA, lda, ipiv, offsetIpiv);
        if (info == 0) {
            DGetrs.getrs(Transpose.NO_TRANS, n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, b, offsetB, ldb);
        }
        return info;
    }
}
