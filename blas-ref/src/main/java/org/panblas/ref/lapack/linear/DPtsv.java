package org.panblas.ref.lapack.linear;

/** Solves a positive definite tridiagonal system (LAPACK {@code dptsv}). */
public final class DPtsv {
    private DPtsv() {}

    /**
     * Solves A * X = B; d and e become the factors as {@link DPttrf} leaves them and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the order of the first leading minor that is not positive; B is then as it was
     */
    public static int ptsv(
            int n, int nrhs, double[] d, int offsetD, double[] e, int offsetE, double[] b, int offsetB, int ldb) {
        int info = DPttrf.pttrf(n, d, offsetD, e, offsetE);
        if (info == 0) {
            DPttrs.pttrs(n, nrhs, d, offsetD, e, offsetE, b, offsetB, ldb);
        }
        return info;
    }
}
