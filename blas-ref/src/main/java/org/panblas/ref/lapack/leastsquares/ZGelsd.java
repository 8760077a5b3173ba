package org.panblas.ref.lapack.leastsquares;

import org.panblas.ref.lapack.svd.DTallSvd;

/** Least squares of least norm by the singular value decomposition, by divide and conquer (LAPACK {@code zgelsd}). */
public final class ZGelsd {
    private ZGelsd() {}

    /**
     * Finds for each column of B the x of least norm that minimises |A * x - b|; B of max(m, n) rows becomes X. If m > n and A
     * has full rank, the rows below X hold the residual in another orthonormal basis. A is destroyed.
     *
     * @param s receives the min(m, n) singular values, falling
     * @param rcond s(i) <= rcond * s(0) counts as zero; eps unless between 0 and 1
     * @param rank receives how many do not
     * @return 0, or i > 0 where an iteration failed
     */
    public static int gelsd(
            int m,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            double[] s,
            int offsetS,
            double rcond,
            int[] rank,
            int offsetRank) {
        rank[offsetRank] = 0;
        if (m == 0 || n == 0) {
            return 0;
        }
        boolean given = rcond > 0 && rcond < 1;
        ZSvdSolve solver = new ZSvdSolve(DTallSvd::byDivision, m, n, nrhs, a, offsetA, lda);
        int info = solver.solve(b, offsetB, ldb, s, offsetS, given ? rcond : Math.ulp(1.0) / 2);
        rank[offsetRank] = solver.rank();
        return info;
    }
}
