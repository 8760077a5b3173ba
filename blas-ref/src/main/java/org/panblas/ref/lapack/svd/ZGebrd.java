package org.panblas.ref.lapack.svd;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.BlockSizes;
import org.panblas.ref.lapack.auxiliary.ZAdjoint;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level1.ZScal;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level3.ZGemm;

/**
 * Reduction to bidiagonal form, Q^H * A * P = B, by blocks of reflectors from both sides (LAPACK {@code zgebrd},
 * {@code zlabrd}).
 *
 * <p>A panel of k columns and rows is reduced with products of the matrix and a vector, and the rest is updated at once,
 * A -= V * Y^H + X * U^H. A wide matrix is reduced as the tall one that is its transpose, which exchanges Q and P and makes
 * B lower bidiagonal, reflector by reflector as LAPACK does.
 */
public final class ZGebrd {
    private static final Layout COLUMNS = Layout.COL_MAJOR;

    private final double[] a;
    private final int lda;
    private final double[] x;
    private final double[] y;
    private final int ldx;
    private final int ldy;
    private final double[] aux;
    private final double[] u;

    private ZGebrd(int m, int n, double[] a, int lda) {
        int block = Math.min(BlockSizes.TRIDIAGONAL, n);
        this.a = a;
        this.lda = lda;
        ldx = m;
        ldy = n;
        x = new double[2 * m * block];
        y = new double[2 * n * block];
        aux = new double[2 * block];
        u = new double[2 * n];
    }

    /**
     * Overwrites A with the reflectors of Q below and those of P to the right of B, which is upper bidiagonal if m >= n and
     * lower otherwise.
     *
     * @param d min(m, n) diagonal elements of B
     * @param e min(m, n) - 1 off-diagonal elements of B
     * @param tauq min(m, n) scalars of the reflectors of Q
     * @param taup min(m, n) scalars of the reflectors of P
     * @return 0
     */
    public static int gebrd(
            int m,
            int n,
            double[] a,
            int offsetA,
            int lda,
            double[] d,
            int offsetD,
            double[] e,
            int offsetE,
            double[] tauq,
            int offsetTauq,
            double[] taup,
            int offsetTaup) {
        if (m == 0 || n == 0) {
            return 0;
        }
        if (m >= n) {
            new ZGebrd(m, n, a, lda).reduce(m, n, offsetA, d, offsetD, e, offsetE, tauq, offsetTauq, taup, offsetTaup);
        } else {
            double[] tall = ZAdjoint.adjoint(m, n, a, offsetA, lda);
            new ZGebrd(n, m, tall, n).reduce(n, m, 0, d, offsetD, e, offsetE, taup, offsetTaup, tauq, offsetTauq);
            ZAdjoint.adjoint(n, m, tall, 0, n, a, offsetA, lda);
        }
        return 0;
    }

    private void reduce(
            int m,
            int n,
            int offsetA,
            double[] d,
            int offsetD,
            double[] e,
            int offsetE,
            double[] tauq,
            int offsetTauq,
            double[] taup,
            int offsetTaup) {
        for (int i = 0; i < n; i += BlockSizes.TRIDIAGONAL) {
            int size = Math.min(BlockSizes.TRIDIAGONAL, n - i);
            int p = offsetA + i + i * lda;
            int rows = m - i;
            int cols = n - i;
            for (int j = 0; j < size; j++) {
                column(j, rows, p, tauq, offsetTauq + i);
                d[offsetD + i + j] = a[2 * (p + j + j * lda)];
                if (j + 1 < cols) {
                    row(j, rows, cols, p, tauq, offsetTauq + i, taup, offsetTaup + i);
                    e[offsetE + i + j] = a[2 * (p + j + (j + 1) * lda)];
                    a[2 * (p + j + (j + 1) * lda)] = 1;
                } else {
                    taup[2 * (offsetTaup + i + j)] = 0;
                    taup[2 * (offsetTaup + i + j) + 1] = 0;
                }
            }
            if (cols > size) {
                update(rows - size, cols - size, size, p);
            }
            for (int j = 0; j < size; j++) {
                a[2 * (p + j + j * lda)] = d[offsetD + i + j];
                if (j + 1 < cols) {
                    a[2 * (p + j + (j + 1) * lda)] = e[offsetE + i + j];
                }
            }
        }
    }

    /** Brings column j of the panel up to date and makes its reflector. */
    private void column(int j, int m, int p, double[] tauq, int offsetTauq) {
        int v = p + j + j * lda;
        conjugate(j, y, j, ldy);
        gemv(Transpose.NO_TRANS, m - j, j, -1.0, a, p + j, lda, y, j, ldy, 1.0, a, v);
        conjugate(j, y, j, ldy);
        gemv(Transpose.NO_TRANS, m - j, j, -1.0, x, j, ldx, a, p + j * lda, 1, 1.0, a, v);
        ZLarfg.larfg(m - j, a, v, tauq, offsetTauq + j);
    }

    /** Makes column j of Y, brings row j of the panel up to date, makes its reflector and column j of X. */
    private void row(int j, int m, int n, int p, double[] tauq, int offsetTauq, double[] taup, int offsetTaup) {
        int v = p + j + j * lda;
        int right = v + lda;
        int rows = m - j;
        int cols = n - j - 1;
        a[2 * v] = 1;
        int yj = j + 1 + j * ldy;
        gemv(Transpose.CONJ_TRANS, rows, cols, 1.0, a, right, lda, a, v, 1, 0.0, y, yj);
        gemv(Transpose.CONJ_TRANS, rows, j, 1.0, a, p + j, lda, a, v, 1, 0.0, aux, 0);
        gemv(Transpose.NO_TRANS, cols, j, -1.0, y, j + 1, ldy, aux, 0, 1, 1.0, y, yj);
        gemv(Transpose.CONJ_TRANS, rows, j, 1.0, x, j, ldx, a, v, 1, 0.0, aux, 0);
        gemv(Transpose.CONJ_TRANS, j, cols, -1.0, a, p + (j + 1) * lda, lda, aux, 0, 1, 1.0, y, yj);
        ZScal.scal(cols, tauq[2 * (offsetTauq + j)], tauq[2 * (offsetTauq + j) + 1], y, yj, 1);

        // The row holds u^H: u is made from its conjugate and goes back conjugated.
        ZCopy.copy(cols, a, right, lda, u, 0, 1);
        conjugate(cols, u, 0, 1);
        conjugate(j + 1, a, p + j, lda);
        gemv(Transpose.NO_TRANS, cols, j + 1, -1.0, y, j + 1, ldy, a, p + j, lda, 1.0, u, 0);
        conjugate(j + 1, a, p + j, lda);
        conjugate(j, x, j, ldx);
        gemv(Transpose.CONJ_TRANS, j, cols, -1.0, a, p + (j + 1) * lda, lda, x, j, ldx, 1.0, u, 0);
        conjugate(j, x, j, ldx);
        ZLarfg.larfg(cols, u, 0, taup, offsetTaup + j);
        ZCopy.copy(cols, u, 0, 1, a, right, lda);
        conjugate(cols, a, right, lda);
        u[0] = 1;

        int below = rows - 1;
        int xj = j + 1 + j * ldx;
        if (below > 0) {
            gemv(Transpose.NO_TRANS, below, cols, 1.0, a, right + 1, lda, u, 0, 1, 0.0, x, xj);
            gemv(Transpose.CONJ_TRANS, cols, j + 1, 1.0, y, j + 1, ldy, u, 0, 1, 0.0, aux, 0);
            gemv(Transpose.NO_TRANS, below, j + 1, -1.0, a, p + j + 1, lda, aux, 0, 1, 1.0, x, xj);
            gemv(Transpose.NO_TRANS, j, cols, 1.0, a, p + (j + 1) * lda, lda, u, 0, 1, 0.0, aux, 0);
            gemv(Transpose.NO_TRANS, below, j, -1.0, x, j + 1, ldx, aux, 0, 1, 1.0, x, xj);
            ZScal.scal(below, taup[2 * (offsetTaup + j)], taup[2 * (offsetTaup + j) + 1], x, xj, 1);
        }
    }

    /** The rows and columns behind the panel: A -= V * Y^H + X * U^H. */
    private void update(int m, int n, int k, int p) {
        int rest = p + k + k * lda;
        gemm(Transpose.CONJ_TRANS, m, n, k, a, p + k, lda, y, k, ldy, rest);
        gemm(Transpose.NO_TRANS, m, n, k, x, k, ldx, a, p + k * lda, lda, rest);
    }

    private void gemm(
            Transpose trans,
            int m,
            int n,
            int k,
            double[] b,
            int offsetB,
            int ldb,
            double[] c,
            int offsetC,
            int ldc,
            int rest) {
        Transpose no = Transpose.NO_TRANS;
        ZGemm.gemm(COLUMNS, no, trans, m, n, k, -1.0, 0.0, b, offsetB, ldb, c, offsetC, ldc, 1.0, 0.0, a, rest, lda);
    }

    private static void conjugate(int n, double[] x, int offsetX, int incX) {
        for (int i = 0; i < n; i++) {
            int p = 2 * (offsetX + i * incX) + 1;
            x[p] = -x[p];
        }
    }

    private static void gemv(
            Transpose trans,
            int m,
            int n,
            double alpha,
            double[] b,
            int offsetB,
            int ldb,
            double[] from,
            int offsetFrom,
            int incFrom,
            double beta,
            double[] to,
            int offsetTo) {
        ZGemv.gemv(
                COLUMNS,
                trans,
                m,
                n,
                alpha,
                0.0,
                b,
                offsetB,
                ldb,
                from,
                offsetFrom,
                incFrom,
                beta,
                0.0,
                to,
                offsetTo,
                1);
    }
}
