package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/** Estimates the reciprocal condition number from the factors of {@link ZHetrf} (LAPACK {@code zhecon}). */
public final class ZHecon {
    private ZHecon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))) in the one norm.
     *
     * @param anorm the one norm of the matrix that was factored
     * @return 0
     */
    public static int hecon(
            Uplo uplo,
            int n,
            double[] a,
            int offsetA,
            int lda,
            int[] ipiv,
            int offsetIpiv,
            double anorm,
            double[] rcond,
            int offsetRcond) {
        if (ZSytri.zeroBlock(uplo, n, a, offsetA, lda, ipiv, offsetIpiv) != 0) {
            rcond[offsetRcond] = 0;
            return 0;
        }
        ZCondition.set(
                n,
                anorm,
                (adjoint, x) -> {
                    ZHetrs.hetrs(uplo, n, 1, a, offsetA, lda, ipiv, offsetIpiv, x, 0, n);
                    return true;
                },
                rcond,
                offsetRcond);
        return 0;
    }
}
