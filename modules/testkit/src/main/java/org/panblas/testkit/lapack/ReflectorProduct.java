package org.panblas.testkit.lapack;

import org.panblas.Uplo;
import org.panblas.testkit.oracle.Matrix;

/** The unitary matrices that reductions by similarity leave as reflectors. */
final class ReflectorProduct {
    private final Matrix q;

    private ReflectorProduct(int n, boolean complex) {
        q = Matrix.identity(n, complex);
    }

    /** {@code Q = H(ilo) ... H(ihi - 1)} of gehrd. */
    static Matrix hessenberg(Matrix a, Matrix tau, int ilo, int ihi) {
        ReflectorProduct product = new ReflectorProduct(a.rows(), a.complex());
        for (int j = ihi - 2; j >= ilo - 1; j--) {
            product.reflect(column(a, j, j + 1, j + 2, ihi), tau.re(j, 0), tau.im(j, 0));
        }
        return product.q;
    }

    /** Q of sytrd: {@code H(n-1) ... H(1)} for the upper triangle, {@code H(1) ... H(n-1)} for the lower one. */
    static Matrix tridiagonal(Matrix a, Matrix tau, Uplo uplo) {
        int n = a.rows();
        ReflectorProduct product = new ReflectorProduct(n, a.complex());
        for (int step = 0; step < n - 1; step++) {
            int i = uplo == Uplo.UPPER ? step : n - 2 - step;
            Matrix v = uplo == Uplo.UPPER ? column(a, i + 1, i, 0, i) : column(a, i, i + 1, i + 2, n);
            product.reflect(v, tau.re(i, 0), tau.im(i, 0));
        }
        return product.q;
    }

    /** Rows {@code from} to {@code to - 1} of a column, with a 1 in row {@code one}. */
    private static Matrix column(Matrix a, int j, int one, int from, int to) {
        Matrix v = Matrix.zeros(a.rows(), 1, a.complex());
        v.set(one, 0, 1, 0);
        for (int i = from; i < to; i++) {
            v.set(i, 0, a.re(i, j), a.im(i, j));
        }
        return v;
    }

    /** {@code Q := (I - tau v v^H) Q}. */
    private void reflect(Matrix v, double tr, double ti) {
        int n = q.rows();
        for (int j = 0; j < n; j++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                re += v.re(i, 0) * q.re(i, j) + v.im(i, 0) * q.im(i, j);
                im += v.re(i, 0) * q.im(i, j) - v.im(i, 0) * q.re(i, j);
            }
            double wr = tr * re - ti * im;
            double wi = tr * im + ti * re;
            for (int i = 0; i < n; i++) {
                double vr = v.re(i, 0);
                double vi = v.im(i, 0);
                q.set(i, j, q.re(i, j) - (vr * wr - vi * wi), q.im(i, j) - (vr * wi + vi * wr));
            }
        }
    }
}
