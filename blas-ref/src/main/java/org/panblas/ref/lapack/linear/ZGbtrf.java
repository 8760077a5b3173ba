package org.panblas.ref.lapack.linear;

import org.panblas.Layout;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZExtremum;
import org.panblas.ref.level2.ZGer;

/**
 * LU factorisation of a band matrix with partial pivoting (LAPACK {@code zgbtrf}), column by column. With one less than
 * ldab from column to column, rows of the array are rows of the matrix, so that a step is one {@code ger}.
 */
public final class ZGbtrf {
    private ZGbtrf() {}

    /**
     * Factors the m x n matrix A = L * U in place.
     *
     * @param ab A(i, j) in row kl + ku + i - j of column j; the first kl rows, which need not be set, receive what U gains
     * @param ipiv min(m, n) pivots: row i was swapped with row {@code ipiv[i - 1]}, both 1-based
     * @return 0, or the first i with U(i, i) exactly zero; the factorisation is finished all the same
     */
    public static int gbtrf(
            int m, int n, int kl, int ku, double[] ab, int offsetAb, int ldab, int[] ipiv, int offsetIpiv) {
        if (m == 0 || n == 0) {
            return 0; // with bands of any width
        }
        int kv = kl + ku;
        int ld = ldab - 1;
        clear(m, n, kl, ku, ab, offsetAb, ldab);
        int info = 0;
        int last = 0; // the last column that the rows seen so far reach
        for (int j = 0; j < Math.min(m, n); j++) {
            int below = Math.min(kl, m - 1 - j);
            int diagonal = offsetAb + kv + j * ldab;
            int p = ZExtremum.iamax(below + 1, ab, diagonal, 1);
            ipiv[offsetIpiv + j] = j + p + 1;
            double re = ab[2 * (diagonal + p)];
            double im = ab[2 * (diagonal + p) + 1];
            if (re == 0 && im == 0) {
                info = info == 0 ? j + 1 : info;
                continue;
            }
            last = Math.max(last, Math.min(j + ku + p, n - 1));
            if (p != 0) {
                ZCopy.swap(last - j + 1, ab, diagonal + p, ld, ab, diagonal, ld);
            }
            ZGetf2.divide(below, re, im, ab, diagonal + 1);
            ZGer.geru(
                    Layout.COL_MAJOR,
                    below,
                    last - j,
                    -1.0,
                    0.0,
                    ab,
                    diagonal + 1,
                    1,
                    ab,
                    diagonal + ld,
                    ld,
                    ab,
                    diagonal + ld + 1,
                    ld);
        }
        return info;
    }

    /** Clears the places in the first kl rows that U may fill. */
    private static void clear(int m, int n, int kl, int ku, double[] ab, int offsetAb, int ldab) {
        for (int j = ku + 1; j < n; j++) {
            int top = Math.max(kl + ku - j, 0);
            for (int i = top; i < Math.min(kl, m + kl + ku - j); i++) {
                ab[2 * (offsetAb + i + j * ldab)] = 0;
                ab[2 * (offsetAb + i + j * ldab) + 1] = 0;
            }
        }
    }
}
