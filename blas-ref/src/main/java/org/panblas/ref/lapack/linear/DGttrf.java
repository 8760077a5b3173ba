package org.panblas.ref.lapack.linear;

/** LU factorisation of a tridiagonal matrix with partial pivoting (LAPACK {@code dgttrf}). */
public final class DGttrf {
    private DGttrf() {}

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
        for (int i = 0; i < n - 2; i++) {
            du2[offsetDu2 + i] = 0;
        }
        for (int i = 0; i < n - 1; i++) {
            double head = d[offsetD + i];
            double below = dl[offsetDl + i];
            if (Math.abs(head) >= Math.abs(below)) {
                if (head != 0) {
                    double factor = below / head;
                    dl[offsetDl + i] = factor;
                    d[offsetD + i + 1] -= factor * du[offsetDu + i];
                }
                continue;
            }
            double factor = head / below;
            double right = d[offsetD + i + 1];
            d[offsetD + i] = below;
            dl[offsetDl + i] = factor;
            d[offsetD + i + 1] = du[offsetDu + i] - factor * right;
            du[offsetDu + i] = right;
            if (i < n - 2) {
                du2[offsetDu2 + i] = du[offsetDu + i + 1];
                du[offsetDu + i + 1] = -factor * du[offsetDu + i + 1];
            }
            ipiv[offsetIpiv + i] = i + 2;
        }
        return DTrtrs.zeroOnDiagonal(n, d, offsetD, 0);
    }
}
