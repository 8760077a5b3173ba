package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves with the factors of {@link ZHetrf} (LAPACK {@code zhetrs}). */
public final class ZHetrs {
    private ZHetrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int hetrs(
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
        return ZSytrs.solve(true, uplo, n, nrhs, a, offsetA, lda, ipiv, offsetIpiv, b, offsetB, ldb);
    }
}
