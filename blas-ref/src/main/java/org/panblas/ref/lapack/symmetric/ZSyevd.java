package org.panblas.ref.lapack.symmetric;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/** Eigenvalues and eigenvectors of a Hermitian matrix by divide and conquer (LAPACK {@code zheevd}). */
public final class ZSyevd {
    private ZSyevd() {}

    /**
     * Finds A = V * diag(w) * V^H, w rising.
     *
     * @param jobz 'N': no vectors, the triangle of A is overwritten; 'V': A becomes V
     * @return 0, or i > 0 where an iteration failed, as in {@link DSterf} and {@link ZStedc}
     */
    public static int heevd(char jobz, Uplo uplo, int n, double[] a, int offsetA, int lda, double[] w, int offsetW) {
        if (jobz == 'N') {
            return ZSyev.heev(jobz, uplo, n, a, offsetA, lda, w, offsetW);
        }
        if (n == 0) {
            return 0;
        }
        double norm = ZTriangle.max(uplo, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        ZTriangle.scale(norm, target, uplo, n, a, offsetA, lda);
        double[] e = new double[n];
        double[] tau = new double[2 * n];
        ZSytrd.hetrd(uplo, n, a, offsetA, lda, w, offsetW, e, 0, tau, 0);
        double[] q = new double[2 * n * n];
        int info = ZStedc.stedc('I', n, w, offsetW, e, 0, q, 0, n);
        ZOrmtr.unmtr(Side.LEFT, uplo, Transpose.NO_TRANS, n, n, a, offsetA, lda, tau, 0, q, 0, n);
        for (int j = 0; j < n; j++) {
            System.arraycopy(q, 2 * j * n, a, 2 * (offsetA + j * lda), 2 * n);
        }
        DLascl.lascl(target, norm, n, 1, w, offsetW, 1);
        return info;
    }
}
