package org.panblas.ref.lapack.symmetric;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.linear.ZPotrf;
import org.panblas.ref.level3.ZTrmm;
import org.panblas.ref.level3.ZTrsm;

/** Eigenvalues and eigenvectors of a Hermitian-definite pencil (LAPACK {@code zhegv}). */
public final class ZSygv {
    private ZSygv() {}

    /**
     * Solves A * x = w * B * x (itype 1), A * B * x = w * x (2) or B * A * x = w * x (3), w rising. The triangle of B becomes
     * its Cholesky factor.
     *
     * @param jobz 'N': no vectors, the triangle of A is overwritten; 'V': A becomes the vectors X, normalised so that
     *     X^H * B * X = I (itype 1, 2) or X^H * inv(B) * X = I (3)
     * @return 0; i <= n as in {@link ZSyev}; n + i where the leading minor of B of order i is not positive
     */
    public static int hegv(
            int itype,
            char jobz,
            Uplo uplo,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double[] w,
            int offsetW) {
        if (n == 0) {
            return 0;
        }
        int minor = ZPotrf.potrf(uplo, n, b, offsetB, ldb);
        if (minor != 0) {
            return n + minor;
        }
        ZSygst.hegst(itype, uplo, n, a, offsetA, lda, b, offsetB, ldb);
        int info = ZSyev.heev(jobz, uplo, n, a, offsetA, lda, w, offsetW);
        if (jobz == 'V') {
            int count = info > 0 ? info - 1 : n;
            boolean upper = uplo == Uplo.UPPER;
            Transpose trans = upper == (itype != 3) ? Transpose.NO_TRANS : Transpose.CONJ_TRANS;
            Layout columns = Layout.COL_MAJOR;
            Side left = Side.LEFT;
            Diag diag = Diag.NON_UNIT;
            if (itype == 3) {
                ZTrmm.trmm(columns, left, uplo, trans, diag, n, count, 1.0, 0.0, b, offsetB, ldb, a, offsetA, lda);
            } else {
                ZTrsm.trsm(columns, left, uplo, trans, diag, n, count, 1.0, 0.0, b, offsetB, ldb, a, offsetA, lda);
            }
        }
        return info;
    }
}
