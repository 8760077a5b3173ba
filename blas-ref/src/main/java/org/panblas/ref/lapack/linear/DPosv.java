package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves a symmetric positive definite system by Cholesky factorisation (LAPACK {@code dposv}). */
public final class DPosv {
    private DPosv() {}

    /**
     * Solves A * X = B; A becomes its factor in the triangle {@code uplo} and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the order of the first leading minor that is not positive; B is then as it was
     */
    public static int posv(
            Uplo uplo, int n, int nrhs, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        int info = DPotrf.potrf(uplo, n, a, offsetA, lda);
        if (info == 0) {
            DPotrs.potrs(uplo, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        }
        return info;
    }
}
