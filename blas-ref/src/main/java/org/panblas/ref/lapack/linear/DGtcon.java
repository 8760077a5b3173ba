package org.panblas.ref.lapack.linear;

import org.panblas.Transpose;

/** Estimates the reciprocal condition number from the factors of {@link DGttrf} (LAPACK {@code dgtcon}). */
public final class DGtcon {
    private DGtcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))).
     *
     * @param norm 1 or O: the one norm; I: the infinity norm
     * @param anorm this norm of the matrix that was factored
     * @return 0
     */
    public static int gtcon(
            char norm,
            int n,
            double[] dl,
            int offsetDl,
            double[] d,
            int offsetD,
            double[] du,
            int offsetDu,
            double[] du2,
            int offsetDu2,
            int[] ipiv,
            int offsetIpiv,
            double anorm,
            double[] rcond,
            int offsetRcond) {
        if (DTrtrs.zeroOnDiagonal(n, d, offsetD, 0) != 0) {
            rcond[offsetRcond] = 0;
            return 0;
        }
        boolean rows = norm == 'I';
        DCondition.set(
                n,
                anorm,
                (transposed, x) -> {
                    Transpose trans = transposed == rows ? Transpose.NO_TRANS : Transpose.TRANS;
                    DGttrs.gttrs(
                            trans,
                            n,
                            1,
                            dl,
                            offsetDl,
                            d,
                            offsetD,
                            du,
                            offsetDu,
                            du2,
                            offsetDu2,
                            ipiv,
                            offsetIpiv,
                            x,
                            0,
                            n);
                    return true;
                },
                rcond,
                offsetRcond);
        return 0;
    }
}
