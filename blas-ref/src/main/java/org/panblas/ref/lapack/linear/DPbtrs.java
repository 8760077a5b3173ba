package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level2.DTrsv;

/** Solves with the factor of {@link DPbtrf} (LAPACK {@code dpbtrs}). */
public final class DPbtrs {
    private DPbtrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int pbtrs(
            Uplo uplo, int n, int kd, int nrhs, double[] ab, int offsetAb, int ldab, double[] b, int offsetB, int ldb) {
        boolean upper = uplo == Uplo.UPPER;
        for (int j = 0; j < nrhs; j++) {
            int x = offsetB + j * ldb;
            solve(uplo, upper ? Transpose.TRANS : Transpose.NO_TRANS, n, kd, ab, offsetAb, ldab, b, x);
            solve(uplo, upper ? Transpose.NO_TRANS : Transpose.TRANS, n, kd, ab, offsetAb, ldab, b, x);
        }
        return 0;
    }

    private static void solve(
            Uplo uplo, Transpose trans, int n, int kd, double[] ab, int offsetAb, int ldab, double[] b, int x) {
        DTrsv.tbsv(Layout.COL_MAJOR, uplo, trans, Diag.NON_UNIT, n, kd, ab, offsetAb, ldab, b, x, 1);
    }
}
