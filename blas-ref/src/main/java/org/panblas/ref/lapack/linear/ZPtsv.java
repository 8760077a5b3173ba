package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves a Hermitian positive definite tridiagonal system (LAPACK {@code zptsv}). */
public final class ZPtsv {
    private ZPtsv() {}

    /**
     * Solves A * X = B; d and e become the factors as {@link ZPttrf} leaves them and the n x nrhs matrix B becomes X.
     *
     * @param e n - 1 complex elements below the diagonal
     * @return 0, or the order of the first leading minor that is not positive; B is then as it was
     */
    public static int ptsv(
            int n, int nrhs, double[] d, int offsetD, double[] e, int offsetE, double[] b, int offsetB, int ldb) {
        int info = ZPttrf.pttrf(n, d, offsetD, e, offsetE);
        if (info == 0) {
            ZPttrs.pttrs(Uplo.LOWER, n, nrhs, d, offsetD, e, offsetE, b, offsetB, ldb);
        }
        return info;
    }
}
