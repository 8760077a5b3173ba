package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLatrs;

/** Estimates the reciprocal condition number from the factor of {@link ZPbtrf} (LAPACK {@code zpbcon}). */
public final class ZPbcon {
    private ZPbcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))) in the one norm.
     *
     * @param anorm the one norm of the matrix that was factored
     * @return 0
     */
    public static int pbcon(
            Uplo uplo,
            int n,
            int kd,
            double[] ab,
            int offsetAb,
            int ldab,
            double anorm,
            double[] rcond,
            int offsetRcond) {
        ZLatrs factor = n == 0 ? null : ZLatrs.band(uplo, Diag.NON_UNIT, n, kd, ab, offsetAb, ldab);
        ZPocon.set(uplo, n, factor, anorm, rcond, offsetRcond);
        return 0;
    }
}
