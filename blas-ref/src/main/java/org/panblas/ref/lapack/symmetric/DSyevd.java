package org.panblas.ref.lapack.symmetric;

import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.DSafeRange;

/** Eigenvalues and eigenvectors of a symmetric matrix by divide and conquer (LAPACK {@code dsyevd}). */
public final class DSyevd {
    private DSyevd() {}

    /**
     * Finds A = V * diag(w) * V^T, w rising.
     *
     * @param jobz 'N': no vectors, the triangle of A is overwritten; 'V': A becomes V
     * @return 0, or i > 0 where an iteration failed, as in {@link DSterf} and {@link DStedc}
     */
    public static int syevd(char jobz, Uplo uplo, int n, double[] a, int offsetA, int lda, double[] w, int offsetW) {
        if (jobz == 'N') {
            return DSyev.syev(jobz, uplo, n, a, offsetA, lda, w, offsetW);
        }
        if (n == 0) {
            return 0;
        }
        double norm = DTriangle.max(uplo, n, a, offsetA, lda);
        double target = DSafeRange.target(norm);
        DTriangle.scale(norm, target, uplo, n, a, offsetA, lda);
        double[] e = new double[n];
        double[] tau = new double[n];
        DSytrd.sytrd(uplo, n, a, offsetA, lda, w, offsetW, e, 0, tau, 0);
        double[] q = new double[n * n];
        int info = DStedc.stedc('I', n, w, offsetW, e, 0, q, 0, n);
        DOrmtr.ormtr(Side.LEFT, uplo, Transpose.NO_TRANS, n, n, a, offsetA, lda, tau, 0, q, 0, n);
        for (int j = 0; j < n; j++) {
            System.arraycopy(q, j * n, a, offsetA + j * lda, n);
        }
        DLascl.lascl(target, norm, n, 1, w, offsetW, 1);
        return info;
    }
}
