package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves a Hermitian positive definite system by Cholesky factorisation (LAPACK {@code zposv}). */
public final class ZPosv {
    private ZPosv() {}

    /**
     * Solves A * X = B; A becomes its factor in the triangle {@code uplo} and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the order of the first leading minor that is not positive; B is then as it was
     */
    public static int posv(
            Uplo uplo, int n, int nrhs, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        int info = ZPotrf.potrf(uplo, n, a, offsetA, lda);
        if (info == 0) {
            ZPotrs.potrs(uplo, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        }
        return info;
    }
}
