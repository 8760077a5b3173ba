package org.panblas.ref.lapack.linear;

import org.panblas.ref.lapack.auxiliary.DLacn2;
import org.panblas.ref.level1.DExtremum;

/** What the estimators of condition numbers have in common. */
final class DCondition {
    private DCondition() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))): 1 for an empty matrix, 0 for the zero matrix and where inv(A) cannot be
     * represented, NaN where {@code anorm} or the inverse is.
     *
     * @param inverse multiplies by inv(A)
     */
    static void set(int n, double anorm, DLacn2.Product inverse, double[] rcond, int offsetRcond) {
        rcond[offsetRcond] = n == 0 ? 1 : 0;
        if (Double.isNaN(anorm)) {
            rcond[offsetRcond] = anorm;
        } else if (n > 0 && anorm != 0) {
            double norm = DLacn2.estimate(n, inverse);
            if (norm != 0) {
                rcond[offsetRcond] = 1 / norm / anorm;
            }
        }
    }

    /** Divides x by the scale of a solve that was guarded against overflow; false where the quotient would overflow. */
    static boolean unscale(int n, double scale, double[] x) {
        if (scale != 1) {
            double max = Math.abs(x[DExtremum.iamax(n, x, 0, 1)]);
            if (scale == 0 || scale < max * Double.MIN_NORMAL) {
                return false;
            }
            for (int i = 0; i < n; i++) {
                x[i] /= scale;
            }
        }
        return true;
    }
}
