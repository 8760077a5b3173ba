package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZLantr;
import org.panblas.ref.lapack.auxiliary.ZLatrs;

/** Estimates the reciprocal condition number of a triangular matrix (LAPACK {@code ztrcon}). */
public final class ZTrcon {
    private ZTrcon() {}

    /**
     * Sets rcond to 1 / (norm(A) * norm(inv(A))).
     *
     * @param norm 1 or O: the one norm; I: the infinity norm
     * @return 0
     */
    public static int trcon(
            char norm, Uplo uplo, Diag diag, int n, double[] a, int offsetA, int lda, double[] rcond, int offsetRcond) {
        boolean rows = norm == 'I';
        double anorm = ZLantr.lantr(norm, uplo, diag, n, n, a, offsetA, lda);
        ZLatrs triangle = n == 0 ? null : new ZLatrs(uplo, diag, n, n - 1, a, offsetA, lda);
        ZCondition.set(
                n,
                anorm,
                (adjoint, x) -> {
                    double scale = triangle.solve(adjoint == rows ? Transpose.NO_TRANS : Transpose.CONJ_TRANS, x, 0);
                    return ZCondition.unscale(n, scale, x);
                },
                rcond,
                offsetRcond);
        return 0;
    }
}
