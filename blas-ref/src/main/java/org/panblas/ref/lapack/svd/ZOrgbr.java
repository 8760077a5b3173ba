package org.panblas.ref.lapack.svd;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.ZAdjoint;
import org.panblas.ref.lapack.orthogonal.ZOrglq;
import org.panblas.ref.lapack.orthogonal.ZOrgqr;
import org.panblas.ref.lapack.symmetric.ZOrgtr;

/** Writes out the Q or P^H of {@link ZGebrd} (LAPACK {@code zungbr}). */
public final class ZOrgbr {
    private ZOrgbr() {}

    /**
     * Overwrites A with the first n columns of Q (vect 'Q', A having had k columns) or the first m rows of P^H (vect 'P', A
     * having had k rows).
     *
     * @return 0
     */
    public static int ungbr(
            char vect, int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (m == 0 || n == 0) {
            return 0;
        }
        if (vect == 'Q') {
            // Fewer rows than columns: as in tridiagonal form, the reflectors begin one row down.
            return m >= k
                    ? ZOrgqr.ungqr(m, n, k, a, offsetA, lda, tau, offsetTau)
                    : ZOrgtr.ungtr(Uplo.LOWER, m, a, offsetA, lda, tau, offsetTau);
        }
        if (k < n) {
            return ZOrglq.unglq(m, n, k, a, offsetA, lda, tau, offsetTau);
        }
        double[] adjoint = ZAdjoint.adjoint(n, n, a, offsetA, lda);
        ZOrgtr.ungtr(Uplo.LOWER, n, adjoint, 0, n, tau, offsetTau);
        ZAdjoint.adjoint(n, n, adjoint, 0, n, a, offsetA, lda);
        return 0;
    }
}
