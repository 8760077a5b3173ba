package org.panblas.ref.lapack.leastsquares;

import java.util.Arrays;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.orthogonal.DGeqrf;
import org.panblas.ref.lapack.orthogonal.DOrmqr;
import org.panblas.ref.level3.DTrsm;

/**
 * Least squares and least norm by orthogonal factorisation (LAPACK {@code dgels}).
 *
 * <p>A wide matrix is handled as the tall one that is its transpose: the reflectors and the triangle of A^T = Q * R are,
 * transposed, those of A = L * Q in LAPACK's storage, so one path serves all four cases.
 */
public final class DGels {
    private DGels() {}

    /**
     * Solves min |op(A) * x - b| for each column of B or, where op(A) has fewer rows than columns, finds the x of least
     * norm with op(A) * x = b. A becomes its QR (m >= n) or LQ factors, B of max(m, n) rows becomes X; the rows below X
     * of an overdetermined system hold the residual in the basis of Q.
     *
     * @return 0, or the first i with a zero in the i-th place of the triangle's diagonal; B holds no solution then
     */
    public static int gels(
            Transpose trans,
            int m,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        double normA = DLascl.max(m, n, a, offsetA, lda);
        if (m == 0 || n == 0 || nrhs == 0 || normA == 0) {
            zero(0, Math.max(m, n), nrhs, b, offsetB, ldb);
            return 0;
        }
        double targetA = DLascl.target(normA);
        DLascl.lascl(normA, targetA, m, n, a, offsetA, lda);

        boolean transposed = trans != Transpose.NO_TRANS;
        int rowsB = transposed ? n : m;
        double normB = DLascl.max(rowsB, nrhs, b, offsetB, ldb);
        double targetB = DLascl.target(normB);
        DLascl.lascl(normB, targetB, rowsB, nrhs, b, offsetB, ldb);

        int info;
        if (m >= n) {
            info = tall(transposed, m, n, nrhs, a, offsetA, lda, b, offsetB, ldb);
        } else {
            double[] adjoint = new double[n * m];
            transpose(m, n, a, offsetA, lda, adjoint, 0, n);
            info = tall(!transposed, n, m, nrhs, adjoint, 0, n, b, offsetB, ldb);
            transpose(n, m, adjoint, 0, n, a, offsetA, lda);
        }
        if (info == 0) {
            int rowsX = transposed ? m : n;
            DLascl.lascl(normA, targetA, rowsX, nrhs, b, offsetB, ldb);
            DLascl.lascl(targetB, normB, rowsX, nrhs, b, offsetB, ldb);
        }
        return info;
    }

    /** The case m >= n: least squares with A itself, or least norm with its transpose. */
    private static int tall(
            boolean transposed,
            int m,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb) {
        double[] tau = new double[n];
        DGeqrf.geqrf(m, n, a, offsetA, lda, tau, 0);
        Transpose transQ = transposed ? Transpose.NO_TRANS : Transpose.TRANS;
        Transpose transR = transposed ? Transpose.TRANS : Transpose.NO_TRANS;
        if (!transposed) {
            DOrmqr.ormqr(Side.LEFT, transQ, m, nrhs, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
        for (int i = 0; i < n; i++) {
            if (a[offsetA + i + i * lda] == 0) {
                return i + 1;
            }
        }
        Uplo upper = Uplo.UPPER;
        Diag diag = Diag.NON_UNIT;
        DTrsm.trsm(Layout.COL_MAJOR, Side.LEFT, upper, transR, diag, n, nrhs, 1.0, a, offsetA, lda, b, offsetB, ldb);
        if (transposed) {
            zero(n, m, nrhs, b, offsetB, ldb);
            DOrmqr.ormqr(Side.LEFT, transQ, m, nrhs, n, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        }
        return 0;
    }

    /** Sets rows {@code from} to {@code to - 1} of B to zero. */
    private static void zero(int from, int to, int nrhs, double[] b, int offsetB, int ldb) {
        // Columns without rows may begin beyond the end of the array.
        for (int j = 0; from < to && j < nrhs; j++) {
            int column = offsetB + j * ldb;
            Arrays.fill(b, column + from, column + to, 0);
        }
    }

    /** Writes the transpose of the m x n matrix {@code from}. */
    private static void transpose(
            int m, int n, double[] from, int offset, int ld, double[] to, int offsetTo, int ldTo) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                to[offsetTo + j + i * ldTo] = from[offset + i + j * ld];
            }
        }
    }
}
