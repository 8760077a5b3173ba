package org.panblas.testkit.lapack;

import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** The oracle's own Cholesky factors and triangular solutions, by rows as in the textbook. */
final class Cholesky {
    private Cholesky() {}

    /** L with {@code B = L L^H}. */
    static Matrix lower(Matrix b) {
        int n = b.rows();
        Matrix l = b.triangle(Uplo.LOWER, Diag.NON_UNIT);
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double re = l.re(i, j);
                double im = l.im(i, j);
                for (int k = 0; k < j; k++) {
                    re -= l.re(i, k) * l.re(j, k) + l.im(i, k) * l.im(j, k);
                    im -= l.im(i, k) * l.re(j, k) - l.re(i, k) * l.im(j, k);
                }
                double root = i == j ? Math.sqrt(re) : l.re(j, j);
                l.set(i, j, i == j ? root : re / root, i == j ? 0 : im / root);
            }
        }
        return l;
    }

    /** {@code inv(L) * x} for a lower triangle with a real diagonal. */
    static Matrix solve(Matrix l, Matrix x) {
        Matrix y = x.columns(0, x.cols());
        for (int c = 0; c < y.cols(); c++) {
            for (int i = 0; i < y.rows(); i++) {
                double re = y.re(i, c);
                double im = y.im(i, c);
                for (int k = 0; k < i; k++) {
                    re -= l.re(i, k) * y.re(k, c) - l.im(i, k) * y.im(k, c);
                    im -= l.re(i, k) * y.im(k, c) + l.im(i, k) * y.re(k, c);
                }
                y.set(i, c, re / l.re(i, i), im / l.re(i, i));
            }
        }
        return y;
    }

    /** The matrix of the standard problem: {@code inv(L) A inv(L)^H} (itype 1) or {@code L^H A L}. */
    static Matrix standard(int itype, Matrix a, Matrix l) {
        if (itype == 1) {
            return solve(l, solve(l, a).adjoint());
        }
        return Residuals.product(l.adjoint(), Residuals.product(a, l));
    }

    /** The eigenvectors of the standard problem: {@code L^H x} (itype 1 and 2) or {@code inv(L) x}. */
    static Matrix vectors(int itype, Matrix x, Matrix l) {
        return itype == 3 ? solve(l, x) : Residuals.product(l.adjoint(), x);
    }
}
