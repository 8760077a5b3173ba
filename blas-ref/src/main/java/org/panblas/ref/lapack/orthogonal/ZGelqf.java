package org.panblas.ref.lapack.orthogonal;

import org.panblas.ref.lapack.auxiliary.ZAdjoint;

/** LQ factorisation (LAPACK {@code zgelqf}): the QR factorisation of the transpose, reflector by reflector the same. */
public final class ZGelqf {
    private ZGelqf() {}

    /**
     * Factors the m x n matrix A = L * Q in place: L on and below the diagonal, the reflectors of Q to the right of it.
     *
     * @param tau min(m, n) scalars of the reflectors
     * @return 0
     */
    public static int gelqf(int m, int n, double[] a, int offsetA, int lda, double[] tau, int offsetTau) {
        if (m == 0 || n == 0) {
            return 0;
        }
        double[] adjoint = ZAdjoint.adjoint(m, n, a, offsetA, lda);
        ZGeqrf.geqrf(n, m, adjoint, 0, n, tau, offsetTau);
        ZAdjoint.adjoint(n, m, adjoint, 0, n, a, offsetA, lda);
        return 0;
    }
}
