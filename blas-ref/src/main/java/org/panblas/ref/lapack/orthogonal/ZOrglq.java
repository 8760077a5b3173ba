package org.panblas.ref.lapack.orthogonal;

import org.panblas.ref.lapack.auxiliary.ZAdjoint;

/** Writes out the Q of {@link ZGelqf} (LAPACK {@code zunglq}). */
public final class ZOrglq {
    private ZOrglq() {}

    /**
     * Overwrites A with the first m rows of Q, of order n, which is the conjugate transpose of the Q of {@link ZGeqrf} for the
     * transposed matrix.
     *
     * @return 0
     */
    public static int unglq(int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (m == 0) {
            return 0;
        }
        double[] adjoint = new double[2 * n * m];
        ZAdjoint.adjoint(k, n, a, offsetA, lda, adjoint, 0, n);
        ZOrgqr.ungqr(n, m, k, adjoint, 0, n, tau, offsetTau);
        ZAdjoint.adjoint(n, m, adjoint, 0, n, a, offsetA, lda);
        return 0;
    }
}
