package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves a complex symmetric system (LAPACK {@code zsysv}). */
public final class ZSysv {
    private ZSysv() {}

    /**
     * Solves A * X = B; A becomes its factors as {@link ZSytrf} leaves them and the n x nrhs matrix B becomes X.
     *
     * @return 0, or i with D(i, i) exactly zero; B is then as it was
     */
    public static int sysv(
            Uplo uplo,
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
        int info = ZSytrf.sytrf(uplo, n, a, offsetA, lda, ipiv, offsetIpiv);
        if (info == 0) {
            ZSytrs.sytrs(uplo, n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, b, offsetB, ldb);
        }
        return info;
    }
}
