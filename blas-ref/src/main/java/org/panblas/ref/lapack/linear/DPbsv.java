package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Solves a positive definite band system (LAPACK {@code dpbsv}). */
public final class DPbsv {
    private DPbsv() {}

    /**
     * Solves A * X = B; A becomes its factor as {@link DPbtrf} leaves it and the n x nrhs matrix B becomes X.
     *
     * @return 0, or the order of the first leading minor that is not positive; B is then as it was
     */
    public static int pbsv(
            Uplo uplo, int n, int kd, int nrhs, double[] ab, int offsetAb, int ldab, double[] b, int offsetB, int ldb) {
        int info = DPbtrf.pbtrf(uplo, n, kd, ab, offsetAb, ldab);
        if (info == 0) {
            DPbtrs.pbtrs(uplo, n, kd, nrhs, ab, offsetAb, ldab, b, offsetB, ldb);
        }
        return info;
    }
}
