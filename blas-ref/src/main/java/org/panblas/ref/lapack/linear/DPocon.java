package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLatrs;

/** Estimates the reciprocal condition number from the factor of {@link DPotrf} (LAPACK {@code dpocon}). */
public final class DPocon {
    private DPocon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))) in the one norm.
     *
     * @param anorm the one norm of the matrix that was factored
     * @return 0
     */
    public static int pocon(
            Uplo uplo, int n, double[] a, int offsetA, int lda, double anorm, double[] rcond, int offsetRcond) {
        DLatrs factor = n == 0 ? null : new DLatrs(uplo, Diag.NON_UNIT, n, n - 1, a, offsetA, lda);
        set(uplo, n, factor, anorm, rcond, offsetRcond);
        return 0;
    }

    /** The same for a factor of any storage. */
    static void set(Uplo uplo, int n, DLatrs factor, double anorm, double[] rcond, int offsetRcond) {
        Transpose first = uplo == Uplo.UPPER ? Transpose.TRANS : Transpose.NO_TRANS;
        Transpose second = uplo == Uplo.UPPER ? Transpose.NO_TRANS : Transpose.TRANS;
        DCondition.set(
                n,
                anorm,
                (transposed, x) -> {
                    double scale = factor.solve(first, x, 0);
                    scale *= factor.solve(second, x, 0);
                    return DCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
    }
}
