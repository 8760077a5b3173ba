package org.panblas.ref.lapack.leastsquares;

import java.util.Arrays;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.auxiliary.ZAdjoint;
import org.panblas.ref.lapack.svd.DTallSvd;
import org.panblas.ref.lapack.svd.ZTallSvd;

/** The solution of least norm by the singular value decomposition, X = V * pinv(S) * U^H * B, for {@link ZGelss} and
 * {@link ZGelsd}. */
final class ZSvdSolve {
    private final int m;
    private final int n;
    private final int nrhs;
    private final boolean tall;
    private final ZTallSvd svd;
    private int rank;

    /** Takes the m x n matrix A, which is overwritten; m, n > 0. */
    ZSvdSolve(DTallSvd.BidiagonalSolver solver, int m, int n, int nrhs, double[] a, int offsetA, int lda) {
        this.m = m;
        this.n = n;
        this.nrhs = nrhs;
        tall = m >= n;
        double[] copy = tall ? a : ZAdjoint.adjoint(m, n, a, offsetA, lda);
        int offset = tall ? offsetA : 0;
        svd = new ZTallSvd(solver, Math.max(m, n), Math.min(m, n), copy, offset, tall ? lda : n, true, true);
    }

    /**
     * Finds s and X; singular values up to {@code rcond} times the greatest count as zero.
     *
     * @return 0, or how many off-diagonal elements of the bidiagonal form have not become zero; B is no solution then
     */
    int solve(double[] b, int offsetB, int ldb, double[] s, int offsetS, double rcond) {
        int info = svd.solve(s, offsetS);
        if (svd.norm() == 0) {
            for (int j = 0; j < nrhs; j++) {
                int column = 2 * (offsetB + j * ldb);
                Arrays.fill(b, column, column + 2 * Math.max(m, n), 0);
            }
        } else if (info == 0) {
            double norm = DLascl.max(2 * m, nrhs, b, 2 * offsetB, 2 * ldb);
            double target = DLascl.target(norm);
            DLascl.lascl(norm, target, 2 * m, nrhs, b, 2 * offsetB, 2 * ldb);
            multiply(b, offsetB, ldb, s, offsetS, rcond);
            svd.unscaleSolution(n, nrhs, b, offsetB, ldb);
            DLascl.lascl(target, norm, 2 * n, nrhs, b, 2 * offsetB, 2 * ldb);
            if (m > n) {
                DLascl.lascl(target, norm, 2 * (m - n), nrhs, b, 2 * (offsetB + n), 2 * ldb);
            }
        }
        svd.unscale(s, offsetS);
        return info;
    }

    private void multiply(double[] b, int offsetB, int ldb, double[] s, int offsetS, double rcond) {
        if (tall) {
            svd.multiplyLeft(Transpose.CONJ_TRANS, nrhs, b, offsetB, ldb);
        } else {
            svd.multiplyRight(Transpose.CONJ_TRANS, nrhs, b, offsetB, ldb);
        }
        divide(b, offsetB, ldb, s, offsetS, rcond);
        if (tall) {
            svd.multiplyRight(Transpose.NO_TRANS, nrhs, b, offsetB, ldb);
        } else {
            for (int j = 0; j < nrhs; j++) {
                int column = 2 * (offsetB + j * ldb);
                Arrays.fill(b, column + 2 * m, column + 2 * n, 0);
            }
            svd.multiplyLeft(Transpose.NO_TRANS, nrhs, b, offsetB, ldb);
        }
    }

    private void divide(double[] b, int offsetB, int ldb, double[] s, int offsetS, double rcond) {
        double threshold = Math.max(rcond * s[offsetS], Double.MIN_NORMAL);
        rank = 0;
        for (int i = 0; i < Math.min(m, n); i++) {
            double value = s[offsetS + i];
            boolean zero = value <= threshold;
            rank += zero ? 0 : 1;
            for (int j = 0; j < nrhs; j++) {
                int p = offsetB + i + j * ldb;
                b[2 * p] = zero ? 0 : b[2 * p] / value;
                b[2 * p + 1] = zero ? 0 : b[2 * p + 1] / value;
            }
        }
    }

    /** How many singular values do not count as zero. */
    int rank() {
        return rank;
    }

    /** Writes the first min(m, n) right singular vectors as rows. */
    void rightVectors(double[] a, int offsetA, int lda) {
        int rows = Math.min(m, n);
        double[] vt = new double[2 * rows * n];
        if (tall) {
            svd.right(vt, 0, rows);
        } else {
            double[] u = new double[2 * n * rows];
            svd.left(rows, u, 0, n);
            ZAdjoint.adjoint(n, rows, u, 0, n, vt, 0, rows);
        }
        for (int j = 0; j < n; j++) {
            System.arraycopy(vt, 2 * j * rows, a, 2 * (offsetA + j * lda), 2 * rows);
        }
    }
}
