package org.panblas.ref.lapack.leastsquares;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.lapack.auxiliary.ZLarfg;
import org.panblas.ref.level1.ZAxpy;
import org.panblas.ref.level1.ZCopy;
import org.panblas.ref.level2.ZGemv;
import org.panblas.ref.level2.ZGer;

/**
 * The upper trapezoid A = (T 0) * Z by reflectors from the right, each of which touches one column of the triangle and those
 * behind it (LAPACK {@code zlatrz}, {@code zunmr3}).
 */
final class ZTzrzf {
    private static final Layout COLUMNS = Layout.COL_MAJOR;

    private final int m;
    private final int n;
    private final double[] a;
    private final int offsetA;
    private final int lda;
    private final double[] tau;
    private final double[] v;

    /** Factors the m x n trapezoid, m < n. */
    ZTzrzf(int m, int n, double[] a, int offsetA, int lda) {
        this.m = m;
        this.n = n;
        this.a = a;
        this.offsetA = offsetA;
        this.lda = lda;
        tau = new double[2 * m];
        v = new double[2 * (1 + n - m)];
        double[] work = new double[2 * m];
        for (int i = m - 1; i >= 0; i--) {
            int diagonal = offsetA + i + i * lda;
            int row = offsetA + i + m * lda;
            // The reflector is made for the conjugate of the row; v stays in the row as it is.
            v[0] = a[2 * diagonal];
            v[1] = -a[2 * diagonal + 1];
            ZCopy.copy(n - m, a, row, lda, v, 1, 1);
            for (int p = 3; p < v.length; p += 2) {
                v[p] = -v[p];
            }
            ZLarfg.larfg(1 + n - m, v, 0, tau, i);
            a[2 * diagonal] = v[0];
            a[2 * diagonal + 1] = 0;
            ZCopy.copy(n - m, v, 1, 1, a, row, lda);
            int column = offsetA + i * lda;
            int rest = offsetA + m * lda;
            double re = tau[2 * i];
            double im = tau[2 * i + 1];
            ZCopy.copy(i, a, column, 1, work, 0, 1);
            ZGemv.gemv(COLUMNS, Transpose.NO_TRANS, i, n - m, 1.0, 0.0, a, rest, lda, v, 1, 1, 1.0, 0.0, work, 0, 1);
            ZAxpy.axpy(i, -re, -im, work, 0, 1, a, column, 1);
            ZGer.gerc(COLUMNS, i, n - m, -re, -im, work, 0, 1, v, 1, 1, a, rest, lda);
        }
    }

    /** B := Z^H * B, B being n x nrhs. */
    void multiply(int nrhs, double[] b, int offsetB, int ldb) {
        double[] work = new double[2 * nrhs];
        for (int i = 0; i < m; i++) {
            int row = offsetB + i;
            int rest = offsetB + m;
            double re = tau[2 * i];
            double im = tau[2 * i + 1];
            ZCopy.copy(n - m, a, offsetA + i + m * lda, lda, v, 1, 1);
            // work is the conjugate of (1, v)^H * B, which is what the last product takes.
            ZCopy.copy(nrhs, b, row, ldb, work, 0, 1);
            conjugate(work);
            ZGemv.gemv(
                    COLUMNS, Transpose.CONJ_TRANS, n - m, nrhs, 1.0, 0.0, b, rest, ldb, v, 1, 1, 1.0, 0.0, work, 0, 1);
            ZGer.gerc(COLUMNS, n - m, nrhs, -re, -im, v, 1, 1, work, 0, 1, b, rest, ldb);
            conjugate(work);
            ZAxpy.axpy(nrhs, -re, -im, work, 0, 1, b, row, ldb);
        }
    }

    private static void conjugate(double[] x) {
        for (int p = 1; p < x.length; p += 2) {
            x[p] = -x[p];
        }
    }
}
