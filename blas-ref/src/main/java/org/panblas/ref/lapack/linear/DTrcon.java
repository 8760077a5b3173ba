package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLantr;
import org.panblas.ref.lapack.auxiliary.DLatrs;

/** Estimates the reciprocal condition number of a triangular matrix (LAPACK {@code dtrcon}). */
public final class DTrcon {
    private DTrcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))).
     *
     * @param norm 1 or O: the one norm; I: the infinity norm
     * @return 0
     */
    public static int trcon(
            char norm, Uplo uplo, Diag diag, int n, double[] a, int offsetA, int lda, double[] rcond, int offsetRcond) {
        boolean rows = norm == 'I';
        double anorm = DLantr.lantr(norm, uplo, diag, n, n, a, offsetA, lda);
        DLatrs triangle = n == 0 ? null : new DLatrs(uplo, diag, n, n - 1, a, offsetA, lda);
        DCondition.set(
                n,
                anorm,
                (transposed, x) -> {
                    double scale = triangle.solve(transposed == rows ? Transpose.NO_TRANS : Transpose.TRANS, x, 0);
                    return DCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
        return 0;
    }
}
