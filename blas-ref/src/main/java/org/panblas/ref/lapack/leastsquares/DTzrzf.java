package org.panblas.ref.lapack.leastsquares;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.DLarfg;
import org.panblas.ref.level1.DAxpy;
import org.panblas.ref.level1.DCopy;
import org.panblas.ref.level2.DGemv;
import org.panblas.ref.level2.DGer;

/**
 * The upper trapezoid A = (T 0) * Z by reflectors from the right, each of which touches one column of the triangle and those
 * behind it (LAPACK {@code dlatrz}, {@code dormr3}).
 */
final class DTzrzf {
    private static final Layout COLUMNS = Layout.COL_MAJOR;

    private final int m;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final double[] tau;
    private final double[] v;

    /** Factors the m x n trapezoid, m < n. */
    DTzrzf(int m, int n, double[] a, int offsetA, int lda) {
        this.m = m;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        tau = new double[m];
        v = new double[1 + n - m];
        double[] work = new double[m];
        for (int i = m - 1; i >= 0; i--) {
            int diagonal = offsetA + i + i * lda;
            int row = offsetA + i + m * lda;
            v[0] = a[diagonal];
            DCopy.copy(n - m, a, row, lda, v, 1, 1);
            DLarfg.larfg(1 + n - m, v, 0, tau, i);
            a[diagonal] = v[0];
            DCopy.copy(n - m, v, 1, 1, a, row, lda);
            int column = offsetA + i * lda;
            int rest = offsetA + m * lda;
            DCopy.copy(i, a, column, 1, work, 0, 1);
            DGemv.gemv(COLUMNS, Transpose.NO_TRANS, i, n - m, 1.0, a, rest, lda, v, 1, 1, 1.0, work, 0, 1);
            DAxpy.axpy(i, -tau[i], work, 0, 1, a, column, 1);
            DGer.ger(COLUMNS, i, n - m, -tau[i], work, 0, 1, v, 1, 1, a, rest, lda);
        }
    }

    /** B := Z^T * B, B being n x nrhs. */
    void multiply(int nrhs, double[] b, int offsetB, int ldb) {
        double[] work = new double[nrhs];
        for (int i = 0; i < m; i++) {
            int row = offsetB + i;
            int rest = offsetB + m;
            DCopy.copy(n - m, a, offsetA + i + m * lda, lda, v, 1, 1);
            DCopy.copy(nrhs, b, row, ldb, work, 0, 1);
            DGemv.gemv(COLUMNS, Transpose.TRANS, n - m, nrhs, 1.0, b, rest, ldb, v, 1, 1, 1.0, work, 0, 1);
            DAxpy.axpy(nrhs, -tau[i], work, 0, 1, b, row, ldb);
            DGer.ger(COLUMNS, n - m, nrhs, -tau[i], v, 1, 1, work, 0, 1, b, rest, ldb);
        }
    }
}
