package org.panblas.ref.lapack.orthogonal;

import java.util.Arrays;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level1.DExtremum;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZNrm2;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level3.ZGemm;

/**
 * Panels of a QR factorisation with column pivoting (LAPACK {@code zlaqps}): the rest of the matrix is updated once a panel,
 * A := A - V * F^H, and only the pivot row and column are brought up to date within one.
 *
 * <p>The norm of what is left of a column is down-dated with each row of R, by the formula of Z. Drmac and Z. Bujanovic (On
 * the Failure of Rank-Revealing QR Factorization Software, ACM TOMS 35, 2008; LAPACK Working Note 176); a panel ends early
 * where cancellation asks for a norm to be computed anew.
 */
final class ZLaqps {
    private static final Layout COLUMNS = Layout.COL_MAJOR;

    /** A norm whose square fell below this share of the last one computed has lost half its digits. */
    private static final double CANCELLATION = Math.sqrt(0.5 * Math.ulp(1.0));

    private final int m;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final int[] jpvt;
    private final int offsetJpvt;
    private final double[] tau;
    private final int offsetTau;
    private final double[] norm;
    private final double[] lastNorm;
    private final boolean[] stale;
    private final double[] f;
    private final double[] aux = new double[2 * BlockSizes.QR];

    /** Begins with the columns from {@code first} on, as far as they are triangular already above that row. */
    ZLaqps(
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            int[] jpvt,
            int offsetJpvt,
            double[] tau,
            int offsetTau,
            int first) {
        this.m = m;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        this.jpvt = jpvt;
        this.offsetJpvt = offsetJpvt;
        this.tau = tau;
        this.offsetTau = offsetTau;
        norm = new double[n];
        for (int j = first; j < n; j++) {
            norm[j] = ZNrm2.nrm2(m - first, a, at(first, j), 1);
        }
        lastNorm = norm.clone();
        stale = new boolean[n];
        f = new double[2 * n * BlockSizes.QR];
    }

    /** Factors up to {@code width} columns from {@code first} on, at row {@code first}; returns how many. */
    int factor(int first, int width) {
        int k = 0;
        boolean fresh = true;
        while (k < width && fresh) {
            fresh = column(first, k);
            k++;
        }
        int next = first + k;
        if (next < n && next < m) {
            ZGemm.gemm(
                    COLUMNS,
                    Transpose.NO_TRANS,
                    Transpose.CONJ_TRANS,
                    m - next,
                    n - next,
                    k,
                    -1.0,
                    0.0,
                    a,
                    at(next, first),
                    lda,
                    f,
                    next,
                    n,
                    1.0,
                    0.0,
                    a,
                    at(next, next),
                    lda);
        }
        for (int j = next; j < n; j++) {
            if (stale[j]) {
                norm[j] = ZNrm2.nrm2(m - next, a, at(next, j), 1);
                lastNorm[j] = norm[j];
                stale[j] = false;
            }
        }
        return k;
    }

    /** Makes the k-th reflector of the panel and row of R; false if a norm became stale. Row j of F belongs to column j. */
    private boolean column(int first, int k) {
        int row = first + k;
        int pivot = row + DExtremum.iamax(n - row, norm, row, 1);
        if (pivot != row) {
            exchange(row, pivot, k);
        }
        int rows = m - row;
        int v = at(row, row);
        conjugate(k, f, row, n);
        gemv(Transpose.NO_TRANS, rows, k, -1.0, 0.0, a, at(row, first), lda, f, row, n, 1.0, a, v, 1);
        conjugate(k, f, row, n);
        ZLarfg.larfg(rows, a, v, tau, offsetTau + row);
        double tauRe = tau[2 * (offsetTau + row)];
        double tauIm = tau[2 * (offsetTau + row) + 1];
        double beta = a[2 * v];
        a[2 * v] = 1;
        int rest = n - row - 1;
        int column = k * n;
        Arrays.fill(f, 2 * (column + first), 2 * (column + row + 1), 0);
        Transpose adjoint = Transpose.CONJ_TRANS;
        if (rest > 0) {
            gemv(adjoint, rows, rest, tauRe, tauIm, a, at(row, row + 1), lda, a, v, 1, 0.0, f, column + row + 1, 1);
        }
        gemv(adjoint, rows, k, -tauRe, -tauIm, a, at(row, first), lda, a, v, 1, 0.0, aux, 0, 1);
        gemv(Transpose.NO_TRANS, n - first, k, 1.0, 0.0, f, first, n, aux, 0, 1, 1.0, f, column + first, 1);
        boolean fresh = true;
        if (rest > 0) {
            // The row of A is conjugated for the product with its own reflectors' elements, and back.
            conjugate(n - first, a, at(row, first), lda);
            gemv(
                    Transpose.NO_TRANS,
                    rest,
                    k + 1,
                    -1.0,
                    0.0,
                    f,
                    row + 1,
                    n,
                    a,
                    at(row, first),
                    lda,
                    1.0,
                    a,
                    at(row, row + 1),
                    lda);
            conjugate(n - first, a, at(row, first), lda);
            fresh = row + 1 >= m || downdate(row);
        }
        a[2 * v] = beta;
        a[2 * v + 1] = 0;
        return fresh;
    }

    private void exchange(int i, int j, int k) {
        ZCopy.swap(m, a, at(0, i), 1, a, at(0, j), 1);
        ZCopy.swap(k, f, i, n, f, j, n);
        int p = jpvt[offsetJpvt + i];
        jpvt[offsetJpvt + i] = jpvt[offsetJpvt + j];
        jpvt[offsetJpvt + j] = p;
        norm[j] = norm[i];
        lastNorm[j] = lastNorm[i];
    }

    private boolean downdate(int row) {
        boolean fresh = true;
        for (int j = row + 1; j < n; j++) {
            if (norm[j] != 0) {
                double ratio = Math.hypot(a[2 * at(row, j)], a[2 * at(row, j) + 1]) / norm[j];
                double left = Math.max(0, (1 + ratio) * (1 - ratio));
                double change = norm[j] / lastNorm[j];
                if (left * change * change <= CANCELLATION) {
                    stale[j] = true;
                    fresh = false;
                } else {
                    norm[j] *= Math.sqrt(left);
                }
            }
        }
        return fresh;
    }

    private static void conjugate(int n, double[] x, int offsetX, int incX) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (offsetX + i * incX) + 1;
            x[p] = -x[p];
        }
    }

    private int at(int i, int j) {
        return offsetA + i + j * lda;
    }

    private static void gemv(
            Transpose trans,
            int m,
            int n,
            double alphaRe,
            double alphaIm,
            double[] x,
            int offsetX,
            int ldx,
            double[] y,
            int offsetY,
            int incY,
            double beta,
            double[] z,
            int offsetZ,
            int incZ) {
        ZGemv.gemv(
                COLUMNS, trans, m, n, alphaRe, alphaIm, x, offsetX, ldx, y, offsetY, incY, beta, 0.0, z, offsetZ, incZ);
    }
}
