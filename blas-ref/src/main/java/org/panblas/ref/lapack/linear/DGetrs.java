package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLaswp;
import org.panblas.ref.level3.DTrsm;

/** Solves with the factors of {@link DGetrf} (LAPACK {@code dgetrs}). */
public final class DGetrs {
    private DGetrs() {}

    /**
     * Solves op(A) * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int getrs(
            Transpose trans,
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
        if (n == 0 || nrhs == 0) {
            return 0;
        }
        if (trans == Transpose.NO_TRANS) {
            DLaswp.laswp(nrhs, b, offsetB, ldb, 0, n, ipiv, offsetIpiv, false);
            solve(Uplo.LOWER, trans, Diag.UNIT, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
            solve(Uplo.UPPER, trans, Diag.NON_UNIT, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        } else {
            solve(Uplo.UPPER, trans, Diag.NON_UNIT, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
            solve(Uplo.LOWER, trans, Diag.UNIT, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
            DLaswp.laswp(nrhs, b, offsetB, ldb, 0, n, ipiv, offsetIpiv, true);
        }
        return 0;
    }

    private static void solve(
            Uplo uplo,
            Transpose trans,
            Diag diag,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        DTrsm.trsm(Layout.COL_MAJOR, Side.LEFT, uplo, trans, diag, n, nrhs, 1.0, a, offsetA, lda, b, offsetB, ldb);
    }
}
