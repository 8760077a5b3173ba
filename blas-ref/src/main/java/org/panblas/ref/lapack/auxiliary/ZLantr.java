package org.panblas.ref.lapack.auxiliary;

import org.panblas.Diag;
import org.panblas.Uplo;

/** Norms of a triangular or trapezoidal matrix (LAPACK {@code zlantr}). */
public final class ZLantr {
    private ZLantr() {}

    /**
     * The norm of the trapezoid {@code uplo} of the m x n matrix A, whose diagonal is not read where {@code diag} is UNIT.
     *
     * @param norm as for {@link ZLange}
     */
    public static double lantr(char norm, Uplo uplo, Diag diag, int m, int n, double[] a, int offsetA, int lda) {
        boolean unit = diag == Diag.UNIT;
        int edge = unit ? -1 : 0;
        return uplo == Uplo.UPPER
                ? ZLange.between(norm, m, n, edge, n, unit, a, offsetA, lda)
                : ZLange.between(norm, m, n, m, edge, unit, a, offsetA, lda);
    }
}
