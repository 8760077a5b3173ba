package org.panblas.ref.lapack.leastsquares;

import org.panblas.ref.lapack.svd.DTallSvd;

/** Least squares of least norm by the singular value decomposition (LAPACK {@code dgelss}). */
public final class DGelss {
    private DGelss() {}

    /**
     * Finds for each column of B the x of least norm that minimises |A * x - b|; B of max(m, n) rows becomes X. If m > n and A
     * has full rank, the rows below X hold the residual in another orthonormal basis. The first min(m, n) rows of A become the
     * right singular vectors.
     *
     * @param s receives the min(m, n) singular values, falling
     * @param rcond s(i) <= rcond * s(0) counts as zero; eps if negative
     * @param rank receives how many do not
     * @return 0, or how many off-diagonal elements of the bidiagonal form have not become zero
     */
    public static int gelss(
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
        DSvdSolve solver = new DSvdSolve(DTallSvd::byQr, m, n, nrhs, a, offsetA, lda);
        int info = solver.solve(b, offsetB, ldb, s, offsetS, rcond < 0 ? Math.ulp(1.0) : rcond);
        rank[offsetRank] = solver.rank();
        if (info == 0) {
            solver.rightVectors(a, offsetA, lda);
        }
        return info;
    }
}
