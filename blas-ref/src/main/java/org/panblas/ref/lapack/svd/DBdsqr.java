package org.panblas.ref.lapack.svd;

import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DAdjoint;

/** The singular value decomposition of a bidiagonal matrix by implicit zero-shift QR (LAPACK {@code dbdsqr}). */
public final class DBdsqr {
    private DBdsqr() {}

    /**
     * Finds B = Q * S * P^T for the n x n bidiagonal matrix with diagonal d and off-diagonal e, S falling in d; e is
     * overwritten. Multiplies VT (n x ncvt) by P^T from the left, U (nru x n) by Q from the right and C (n x ncc) by Q^T from
     * the left.
     *
     * @return 0, or how many elements of e have not become zero
     */
    public static int bdsqr(
            Uplo uplo,
            int n,
            int ncvt,
            int nru,
            int ncc,
            double[] d,
            int offsetD,
            double[] e,
            int offsetE,
            double[] vt,
            int offsetVt,
            int ldvt,
            double[] u,
            int offsetU,
            int ldu,
            double[] c,
            int offsetC,
            int ldc) {
        if (n == 0) {
            return 0;
        }
        // Columns of the transposes are rotated, because the elements of a row are far apart.
        double[] v = DAdjoint.adjoint(ncvt == 0 ? 0 : n, ncvt, vt, offsetVt, ldvt);
        double[] w = DAdjoint.adjoint(ncc == 0 ? 0 : n, ncc, c, offsetC, ldc);
        DBidiagonalQr solver = new DBidiagonalQr(
                n,
                d,
                offsetD,
                e,
                offsetE,
                nru == 0 ? DColumns.NONE : new DColumns(nru, u, offsetU, ldu),
                new DColumns(ncc, w, 0, ncc),
                new DColumns(ncvt, v, 0, ncvt));
        if (uplo == Uplo.LOWER) {
            solver.makeUpper();
        }
        int info = solver.solve();
        if (ncvt > 0) {
            DAdjoint.adjoint(ncvt, n, v, 0, ncvt, vt, offsetVt, ldvt);
        }
        if (ncc > 0) {
            DAdjoint.adjoint(ncc, n, w, 0, ncc, c, offsetC, ldc);
        }
        return info;
    }
}
