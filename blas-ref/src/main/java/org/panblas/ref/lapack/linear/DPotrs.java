package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level3.DTrsm;

/** Solves with the factor of {@link DPotrf} (LAPACK {@code dpotrs}). */
public final class DPotrs {
    private DPotrs() {}

    /**
     * Solves A * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int potrs(
            Uplo uplo, int n, int nrhs, double[] a, int offsetA, int lda, double[] b, int offsetB, int ldb) {
        if (n == 0 || nrhs == 0) {
            return 0;
        }
        boolean upper = uplo == Uplo.UPPER;
        solve(uplo, upper ? Transpose.TRANS : Transpose.NO_TRANS, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        solve(uplo, upper ? Transpose.NO_TRANS : Transpose.TRANS, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        return 0;
    }

    private static void solve(
            Uplo uplo,
            Transpose trans,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        DTrsm.trsm(
                Layout.COL_MAJOR,
                Side.LEFT,
                uplo,
                trans,
                Diag.NON_UNIT,
                n,
                nrhs,
                1.0,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb);
    }
}
