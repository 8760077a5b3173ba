package org.panblas.ref.lapack.leastsquares;

import java.util.Arrays;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DAdjoint;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.svd.DTallSvd;

/** The solution of least norm by the singular value decomposition, X = V * pinv(S) * U^T * B, for {@link DGelss} and
 * {@link DGelsd}. */
final class DSvdSolve {
    private final int m;
    private final int n;
    private final int nrhs;
    private final boolean tall;
    private final DTallSvd svd;
    private int rank;

    /** Takes the m x n matrix A, which is overwritten; m, n > 0. */
    DSvdSolve(DTallSvd.BidiagonalSolver solver, int m, int n, int nrhs, double[] a, int offsetA, int lda) {
        this.m = m;
        this.n = n;
        this.nrhs = nrhs;
        tall = m >= n;
        double[] copy = tall ? a : DAdjoint.adjoint(m, n, a, offsetA, lda);
        int offset = tall ? offsetA : 0;
        svd = new DTallSvd(solver, Math.max(m, n), Math.min(m, n), copy, offset, tall ? lda : n, true, true);
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
                int column = offsetB + j * ldb;
                Arrays.fill(b, column, column + Math.max(m, n), 0);
            }
        } else if (info == 0) {
            double norm = DLascl.max(m, nrhs, b, offsetB, ldb);
            double target = DLascl.target(norm);
            DLascl.lascl(norm, target, m, nrhs, b, offsetB, ldb);
            multiply(b, offsetB, ldb, s, offsetS, rcond);
            svd.unscaleSolution(n, nrhs, b, offsetB, ldb);
            DLascl.lascl(target, norm, n, nrhs, b, offsetB, ldb);
            if (m > n) {
                DLascl.lascl(target, norm, m - n, nrhs, b, offsetB + n, ldb);
            }
        }
        svd.unscale(s, offsetS);
        return info;
    }

    private void multiply(double[] b, int offsetB, int ldb, double[] s, int offsetS, double rcond) {
        if (tall) {
            svd.multiplyLeft(Transpose.TRANS, nrhs, b, offsetB, ldb);
        } else {
            svd.multiplyRight(Transpose.TRANS, nrhs, b, offsetB, ldb);
        }
        divide(b, offsetB, ldb, s, offsetS, rcond);
        if (tall) {
            svd.multiplyRight(Transpose.NO_TRANS, nrhs, b, offsetB, ldb);
        } else {
            for (int j = 0; j < nrhs; j++) {
                int column = offsetB + j * ldb;
                Arrays.fill(b, column + m, column + n, 0);
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
                b[p] = zero ? 0 : b[p] / value;
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
        double[] vt = new double[rows * n];
        if (tall) {
            svd.right(vt, 0, rows);
        } else {
            double[] u = new double[n * rows];
            svd.left(rows, u, 0, n);
            DAdjoint.adjoint(n, rows, u, 0, n, vt, 0, rows);
        }
        for (int j = 0; j < n; j++) {
            System.arraycopy(vt, j * rows, a, offsetA + j * lda, rows);
        }
    }
}
