package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLatrs;

/** Estimates the reciprocal condition number from the factors of {@link DGbtrf} (LAPACK {@code dgbcon}). */
public final class DGbcon {
    private DGbcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))).
     *
     * @param norm 1 or O: the one norm; I: the infinity norm
     * @param anorm this norm of the matrix that was factored
     * @return 0
     */
    public static int gbcon(
            char norm,
            int n,
            int kl,
            int ku,
            double[] ab,
            int offsetAb,
            int ldab,
            int[] ipiv,
            int offsetIpiv,
            double anorm,
            double[] rcond,
            int offsetRcond) {
        boolean rows = norm == 'I';
        DLatrs upper = n == 0 ? null : DLatrs.band(Uplo.UPPER, Diag.NON_UNIT, n, kl + ku, ab, offsetAb, ldab);
        DCondition.set(
                n,
                anorm,
                (transposed, x) -> {
                    double scale;
                    // The multipliers are at most one, so that L alone does not make overflow of a vector near one.
                    if (transposed == rows) {
                        DGbtrs.solveLower(
                                Transpose.NO_TRANS, n, kl, ku, 1, ab, offsetAb, ldab, ipiv, offsetIpiv, x, 0, n);
                        scale = upper.solve(Transpose.NO_TRANS, x, 0);
                    } else {
                        scale = upper.solve(Transpose.TRANS, x, 0);
                        DGbtrs.solveLower(Transpose.TRANS, n, kl, ku, 1, ab, offsetAb, ldab, ipiv, offsetIpiv, x, 0, n);
                    }
                    return DCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
        return 0;
    }
}
