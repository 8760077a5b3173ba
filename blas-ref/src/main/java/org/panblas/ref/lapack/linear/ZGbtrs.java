package org.panblas.ref.lapack.linear;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZStrided;
import org.panblas.ref.level2.ZTrsv;

/** Solves with the factors of {@link ZGbtrf} (LAPACK {@code zgbtrs}). */
public final class ZGbtrs {
    private ZGbtrs() {}

    /**
     * Solves op(A) * X = B; the n x nrhs matrix B becomes X.
     *
     * @return 0
     */
    public static int gbtrs(
            Transpose trans,
            int n,
            int kl,
            int ku,
            int nrhs,
            double[] ab,
            int offsetAb,
            int ldab,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        if (n == 0 || nrhs == 0) {
            return 0;
        }
        if (trans == Transpose.NO_TRANS) {
            solveLower(trans, n, kl, ku, nrhs, ab, offsetAb, ldab, ipiv, offsetIpiv, b, offsetB, ldb);
        }
        for (int j = 0; j < nrhs; j++) {
            ZTrsv.tbsv(
                    Layout.COL_MAJOR,
                    Uplo.UPPER,
                    trans,
                    Diag.NON_UNIT,
                    n,
                    kl + ku,
                    ab,
                    offsetAb,
                    ldab,
                    b,
                    offsetB + j * ldb,
                    1);
        }
        if (trans != Transpose.NO_TRANS) {
            solveLower(trans, n, kl, ku, nrhs, ab, offsetAb, ldab, ipiv, offsetIpiv, b, offsetB, ldb);
        }
        return 0;
    }

    /** B := inv(op(L)) * B, where L is a product of interchanges and columns of multipliers. */
    static void solveLower(
            Transpose trans,
            int n,
            int kl,
            int ku,
            int nrhs,
            double[] ab,
            int offsetAb,
            int ldab,
            int[] ipiv,
            int offsetIpiv,
            double[] b,
            int offsetB,
            int ldb) {
        boolean conj = trans == Transpose.CONJ_TRANS;
        int multipliers = offsetAb + kl + ku + 1;
        for (int j = 0; kl > 0 && j < nrhs; j++) {
            int x = offsetB + j * ldb;
            if (trans == Transpose.NO_TRANS) {
                for (int i = 0; i < n - 1; i++) {
                    int length = Math.min(kl, n - 1 - i);
                    ZCopy.swap(1, b, x + i, 1, b, x + ipiv[offsetIpiv + i] - 1, 1);
                    ZAxpy.axpy(
                            length,
                            -b[2 * (x + i)],
                            -b[2 * (x + i) + 1],
                            ab,
                            multipliers + i * ldab,
                            1,
                            b,
                            x + i + 1,
                            1);
                }
            } else {
                for (int i = n - 2; i >= 0; i--) {
                    int length = Math.min(kl, n - 1 - i);
                    int l = 2 * (multipliers + i * ldab);
                    ZStrided.addDot(conj, length, -1.0, 0.0, ab, l, 1, b, 2 * (x + i + 1), 1, b, 2 * (x + i));
                    ZCopy.swap(1, b, x + i, 1, b, x + ipiv[offsetIpiv + i] - 1, 1);
                }
            }
        }
    }
}
