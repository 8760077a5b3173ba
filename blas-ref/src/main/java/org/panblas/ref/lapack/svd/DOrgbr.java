package org.panblas.ref.lapack.svd;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DAdjoint;
import org.panblas.ref.lapack.orthogonal.DOrglq;
import org.panblas.ref.lapack.orthogonal.DOrgqr;
import org.panblas.ref.lapack.symmetric.DOrgtr;

/** Writes out the Q or P^T of {@link DGebrd} (LAPACK {@code dorgbr}). */
public final class DOrgbr {
    private DOrgbr() {}

    /**
     * Overwrites A with the first n columns of Q (vect 'Q', A having had k columns) or the first m rows of P^T (vect 'P', A
     * having had k rows).
     *
     * @return 0
     */
    public static int orgbr(
            char vect, int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (m == 0 || n == 0) {
            return 0;
        }
        if (vect == 'Q') {
            // Fewer rows than columns: as in tridiagonal form, the reflectors begin one row down.
            return m >= k
                    ? DOrgqr.orgqr(m, n, k, a, offsetA, lda, tau, offsetTau)
                    : DOrgtr.orgtr(Uplo.LOWER, m, a, offsetA, lda, tau, offsetTau);
        }
        if (k < n) {
            return DOrglq.orglq(m, n, k, a, offsetA, lda, tau, offsetTau);
        }
        double[] adjoint = DAdjoint.adjoint(n, n, a, offsetA, lda);
        DOrgtr.orgtr(Uplo.LOWER, n, adjoint, 0, n, tau, offsetTau);
        DAdjoint.adjoint(n, n, adjoint, 0, n, a, offsetA, lda);
        return 0;
    }
}
