package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level3.DTrsm;

/** Solves a triangular system after a look at the diagonal (LAPACK {@code dtrtrs}). */
public final class DTrtrs {
    private DTrtrs() {}

    /**
     * Solves op(A) * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0, or the first i with A(i, i) exactly zero; B is then as it was
     */
    public static int trtrs(
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
        int info = diag == Diag.UNIT ? 0 : zeroOnDiagonal(n, a, offsetA, lda);
        if (info == 0) {
            DTrsm.trsm(Layout.COL_MAJOR, Side.LEFT, uplo, trans, diag, n, nrhs, 1.0, a, offsetA, lda, b, offsetB, ldb);
        }
        return info;
    }

    /** The first i, from 1, with A(i, i) exactly zero; 0 where there is none. */
    static int zeroOnDiagonal(int n, double[] a, int offsetA, int lda) {
        for (int i = 0; i < n; i++) {
            if (a[offsetA + i + i * lda] == 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
