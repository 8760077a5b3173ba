package org.panblas.ref.lapack.symmetric;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/** Eigenvalues and eigenvectors of a Hermitian matrix by QL or QR (LAPACK {@code zheev}). */
public final class ZSyev {
    private ZSyev() {}

    /**
     * Finds A = V * diag(w) * V^H, w rising.
     *
     * @param jobz 'N': no vectors, the triangle of A is overwritten; 'V': A becomes V
     * @return 0, or how many off-diagonal elements of the tridiagonal form have not become zero
     */
    public static int heev(char jobz, Uplo uplo, int n, double[] a, int offsetA, int lda, double[] w, int offsetW) {
        if (n == 0) {
            return 0;
        }
        double norm = ZTriangle.max(uplo, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        ZTriangle.scale(norm, target, uplo, n, a, offsetA, lda);
        double[] e = new double[n];
        double[] tau = new double[2 * n];
        ZSytrd.hetrd(uplo, n, a, offsetA, lda, w, offsetW, e, 0, tau, 0);
        int info;
        if (jobz == 'N') {
            info = DSterf.sterf(n, w, offsetW, e, 0);
        } else {
            ZOrgtr.ungtr(uplo, n, a, offsetA, lda, tau, 0);
            info = ZSteqr.steqr('V', n, w, offsetW, e, 0, a, offsetA, lda);
        }
        DLascl.lascl(target, norm, n, 1, w, offsetW, 1);
        return info;
    }
}
