package org.panblas.ref.lapack.orthogonal;

import org.panblas.ref.lapack.auxiliary.DAdjoint;

/** Writes out the Q of {@link DGelqf} (LAPACK {@code dorglq}). */
public final class DOrglq {
    private DOrglq() {}

    /**
     * Overwrites A with the first m rows of Q, of order n, which is the transpose of the Q of {@link DGeqrf} for the
     * transposed matrix.
     *
     * @return 0
     */
    public static int orglq(int m, int n, int k, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (m == 0) {
            return 0;
        }
        double[] adjoint = new double[n * m];
        DAdjoint.adjoint(k, n, a, offsetA, lda, adjoint, 0, n);
        DOrgqr.orgqr(n, m, k, adjoint, 0, n, tau, offsetTau);
        DAdjoint.adjoint(n, m, adjoint, 0, n, a, offsetA, lda);
        return 0;
    }
}
