package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLatrs;

/** Estimates the reciprocal condition number from the factor of {@link ZPotrf} (LAPACK {@code zpocon}). */
public final class ZPocon {
    private ZPocon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))) in the one norm.
     *
     * @param anorm the one norm of the matrix that was factored
     * @return 0
     */
    public static int pocon(
            Uplo uplo, int n, double[] a, int offsetA, int lda, double anorm, double[] rcond, int offsetRcond) {
        ZLatrs factor = n == 0 ? null : new ZLatrs(uplo, Diag.NON_UNIT, n, n - 1, a, offsetA, lda);
        set(uplo, n, factor, anorm, rcond, offsetRcond);
        return 0;
    }

    /** The same for a factor of any storage. */
    static void set(Uplo uplo, int n, ZLatrs factor, double anorm, double[] rcond, int offsetRcond) {
        Transpose first = uplo == Uplo.UPPER ? Transpose.CONJ_TRANS : Transpose.NO_TRANS;
        Transpose second = uplo == Uplo.UPPER ? Transpose.NO_TRANS : Transpose.CONJ_TRANS;
        ZCondition.set(
                n,
                anorm,
                (adjoint, x) -> {
                    double scale = factor.solve(first, x, 0);
                    scale *= factor.solve(second, x, 0);
                    return ZCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
    }
}
