package org.panblas.ref.lapack.linear;

import org.panblas.ref.lapack.auxiliary.ZLadiv;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZSum;

/** LU factorisation of a tridiagonal matrix with partial pivoting by |re| + |im| (LAPACK {@code zgttrf}). */
public final class ZGttrf {
    private ZGttrf() {}

    /**
     * Factors A = L * U in place.
     *
     * @param dl n - 1 elements below the diagonal, which become the multipliers of L
     * @param d n diagonal elements, which become those of U
     * @param du n - 1 elements above the diagonal, which become those of U
     * @param du2 n - 2 elements of the second diagonal above that U has
     * @param ipiv n pivots: i or, where rows i and i + 1 were swapped, i + 1, both 1-based
     * @return 0, or the first i with U(i, i) exactly zero; the factorisation is finished all the same
     */
    public static int gttrf(
            int n,
            double[] dl,
            int offsetDl,
            double[] d,
            int offsetD,
            double[] du,
            int offsetDu,
            double[] du2,
            int offsetDu2,
            int[] ipiv,
            int offsetIpiv) {
        for (int i = 0; i < n; i++) {
            ipiv[offsetIpiv + i] = i + 1;
        }
        for (int i = 0; i < 2 * (n - 2); i++) {
            du2[2 * offsetDu2 + i] = 0;
        }
        for (int i = 0; i < n - 1; i++) {
            int p = 2 * (offsetD + i);
            int q = 2 * (offsetDl + i);
            int r = 2 * (offsetDu + i);
            boolean swapped = !(ZSum.cabs1(d[p], d[p + 1]) >= ZSum.cabs1(dl[q], dl[q + 1]));
            if (swapped) {
                ZCopy.swap(1, d, offsetD + i, 1, dl, offsetDl + i, 1);
                ZCopy.swap(1, du, offsetDu + i, 1, d, offsetD + i + 1, 1);
                ipiv[offsetIpiv + i] = i + 2;
            }
            if (d[p] == 0 && d[p + 1] == 0) {
                continue;
            }
            double re = ZLadiv.re(dl[q], dl[q + 1], d[p], d[p + 1]);
            double im = ZLadiv.im(dl[q], dl[q + 1], d[p], d[p + 1]);
            dl[q] = re;
            dl[q + 1] = im;
            d[p + 2] -= re * du[r] - im * du[r + 1];
            d[p + 3] -= re * du[r + 1] + im * du[r];
            if (swapped && i < n - 2) {
                double right = du[r + 2];
                double rightIm = du[r + 3];
                du2[2 * (offsetDu2 + i)] = right;
                du2[2 * (offsetDu2 + i) + 1] = rightIm;
                du[r + 2] = im * rightIm - re * right;
                du[r + 3] = -re * rightIm - im * right;
            }
        }
        return ZTrtrs.zeroOnDiagonal(n, d, offsetD, 0);
    }
}
