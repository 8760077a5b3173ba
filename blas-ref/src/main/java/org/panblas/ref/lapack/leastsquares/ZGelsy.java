package org.panblas.ref.lapack.leastsquares;

import java.util.Arrays;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.auxiliary.DLascl;
import org.panblas.ref.lapack.orthogonal.ZGeqp3;
import org.panblas.ref.lapack.orthogonal.ZOrmqr;
import org.panblas.ref.level3.ZTrsm;

/** Least squares of least norm by a complete orthogonal factorisation, A * P = Q * (T 0; 0 0) * Z (LAPACK {@code zgelsy}). */
public final class ZGelsy {
    private ZGelsy() {}

    /**
     * Finds for each column of B the x of least norm that minimises |A * x - b|, what is negligible in A taken as zero; B of
     * max(m, n) rows becomes X. A becomes the factors.
     *
     * @param jpvt on entry, columns j with jpvt(j) != 0 are moved to the front; on return, column j of A * P was column jpvt(j)
     * @param rcond the rank is the order of the greatest leading triangle whose estimated condition is at most 1 / rcond
     * @param rank receives it
     * @return 0
     */
    public static int gelsy(
            int m,
            int n,
            int nrhs,
            double[] a,
            int offsetA,
            int lda,
            double[] b,
            int offsetB,
            int ldb,
            int[] jpvt,
            int offsetJpvt,
            double rcond,
            int[] rank,
            int offsetRank) {
        rank[offsetRank] = 0;
        if (m == 0 || n == 0 || nrhs == 0) {
            return 0;
        }
        double normA = DLascl.max(2 * m, n, a, 2 * offsetA, 2 * lda);
        if (normA == 0) {
            zero(0, Math.max(m, n), nrhs, b, offsetB, ldb);
            return 0;
        }
        double targetA = DLascl.target(normA);
        DLascl.lascl(normA, targetA, 2 * m, n, a, 2 * offsetA, 2 * lda);
        double normB = DLascl.max(2 * m, nrhs, b, 2 * offsetB, 2 * ldb);
        double targetB = DLascl.target(normB);
        DLascl.lascl(normB, targetB, 2 * m, nrhs, b, 2 * offsetB, 2 * ldb);

        int count = Math.min(m, n);
        double[] tau = new double[2 * count];
        ZGeqp3.geqp3(m, n, a, offsetA, lda, jpvt, offsetJpvt, tau, 0);
        int r = new ZTriangleRank(a, offsetA, lda).rank(count, rcond);
        rank[offsetRank] = r;
        ZTzrzf trapezoid = r > 0 && r < n ? new ZTzrzf(r, n, a, offsetA, lda) : null;
        ZOrmqr.unmqr(Side.LEFT, Transpose.CONJ_TRANS, m, nrhs, count, a, offsetA, lda, tau, 0, b, offsetB, ldb);
        ZTrsm.trsm(
                Layout.COL_MAJOR,
                Side.LEFT,
                Uplo.UPPER,
                Transpose.NO_TRANS,
                Diag.NON_UNIT,
                r,
                nrhs,
                1.0,
                0.0,
                a,
                offsetA,
                lda,
                b,
                offsetB,
                ldb);
        zero(r, n, nrhs, b, offsetB, ldb);
        if (trapezoid != null) {
            trapezoid.multiply(nrhs, b, offsetB, ldb);
        }
        permute(n, nrhs, jpvt, offsetJpvt, b, offsetB, ldb);
        DLascl.lascl(normA, targetA, 2 * n, nrhs, b, 2 * offsetB, 2 * ldb);
        for (int j = 0; j < r; j++) {
            DLascl.lascl(targetA, normA, 2 * (j + 1), 1, a, 2 * (offsetA + j * lda), 1);
        }
        DLascl.lascl(targetB, normB, 2 * n, nrhs, b, 2 * offsetB, 2 * ldb);
        return 0;
    }

    /** B := P * B. */
    private static void permute(int n, int nrhs, int[] jpvt, int offsetJpvt, double[] b, int offsetB, int ldb) {
        double[] work = new double[2 * n];
        for (int j = 0; j < nrhs; j++) {
            int column = 2 * (offsetB + j * ldb);
            for (int i = 0; i < n; i++) {
                int p = 2 * (jpvt[offsetJpvt + i] - 1);
                work[p] = b[column + 2 * i];
                work[p + 1] = b[column + 2 * i + 1];
            }
            System.arraycopy(work, 0, b, column, 2 * n);
        }
    }

    private static void zero(int from, int to, int nrhs, double[] b, int offsetB, int ldb) {
        for (int j = 0; j < nrhs; j++) {
            int column = 2 * (offsetB + j * ldb);
            Arrays.fill(b, column + 2 * from, column + 2 * to, 0);
        }
    }
}
