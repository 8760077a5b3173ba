package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLatrs;

/** Estimates the reciprocal condition number from the factors of {@link DGetrf} (LAPACK {@code dgecon}). */
public final class DGecon {
    private DGecon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))).
     *
     * @param norm 1 or O: the one norm; I: the infinity norm
     * @param anorm this norm of the matrix that was factored
     * @return 0, or 1 where rcond is not a finite number
     */
    public static int gecon(
            char norm, int n, double[] a, int offsetA, int lda, double anorm, double[] rcond, int offsetRcond) {
        boolean rows = norm == 'I';
        DLatrs lower = n == 0 ? null : new DLatrs(Uplo.LOWER, Diag.UNIT, n, n - 1, a, offsetA, lda);
        DLatrs upper = n == 0 ? null : new DLatrs(Uplo.UPPER, Diag.NON_UNIT, n, n - 1, a, offsetA, lda);
        DCondition.set(
                n,
                anorm,
                (transposed, x) -> {
                    double scale;
                    if (transposed == rows) {
                        scale = lower.solve(Transpose.NO_TRANS, x, 0);
                        scale *= upper.solve(Transpose.NO_TRANS, x, 0);
                    } else {
                        scale = upper.solve(Transpose.TRANS, x, 0);
                        scale *= lower.solve(Transpose.TRANS, x, 0);
                    }
                    return DCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
        return Math.abs(rcond[offsetRcond]) <= Double.MAX_VALUE ? 0 : 1;
    }
}
