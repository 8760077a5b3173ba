package org.panblas.ref.lapack.linear;

import org.panblas.ref.lapack.auxiliary.ZLacn2;

/** What the estimators of condition numbers have in common. */
final class ZCondition {
    private ZCondition() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))): 1 for an empty matrix, 0 for the zero matrix and where inv(A) cannot be
     * represented, NaN where {@code anorm} or the inverse is.
     *
     * @param inverse multiplies by inv(A)
     */
    static void set(int n, double anorm, ZLacn2.Product inverse, double[] rcond, int offsetRcond) {
        rcond[offsetRcond] = n == 0 ? 1 : 0;
        if (Double.isNaN(anorm)) {
            rcond[offsetRcond] = anorm;
        } else if (n > 0 && anorm != 0) {
            double norm = ZLacn2.estimate(n, inverse);
            if (norm != 0) {
                rcond[offsetRcond] = 1 / norm / anorm;
            }
        }
    }

    /** Divides x by the scale of a solve that was guarded against overflow; false where the quotient would overflow. */
    static boolean unscale(int n, double scale, double[] x) {
        return DCondition.unscale(2 * n, scale, x);
    }
}
