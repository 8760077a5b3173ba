package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;

/** Factors of band and tridiagonal matrices, where {@code A = X U} and exchanges stand between the columns of L. */
final class GaussFactors {
    private GaussFactors() {}

    /** The upper factor in the band array that {@code gbtrf} leaves. */
    static Matrix bandUpper(Matrix ab, int m, int kl, int ku) {
        return band(ab, Math.min(m, ab.cols()), kl + ku, 0, kl + ku);
    }

    /** The m by n band matrix whose diagonal is row {@code line} of {@code ab}. */
    static Matrix band(Matrix ab, int m, int line, int kl, int ku) {
        int n = ab.cols();
        Matrix a = Matrix.zeros(m, n, ab.complex());
        for (int j = 0; j < n; j++) {
            for (int i = Math.max(0, j - ku); i < Math.min(m, j + kl + 1); i++) {
                a.set(i, j, ab.re(line + i - j, j), ab.im(line + i - j, j));
            }
        }
        return a;
    }

    /** The other factor of a band matrix; exchanges included. */
    static Matrix bandLeft(Matrix ab, Matrix pivots, int m, int kl, int ku) {
        int k = pivots.rows();
        Matrix x = eye(m, k, ab.complex());
        for (int j = k - 1; j >= 0; j--) {
            for (int i = j + 1; i < Math.min(m, j + kl + 1); i++) {
                x.set(i, j, ab.re(kl + ku + i - j, j), ab.im(kl + ku + i - j, j));
            }
            swap(x, j, (int) pivots.re(j, 0) - 1);
        }
        return x;
    }

    /** The upper factor of {@code gttrf}. */
    static Matrix tridiagonalUpper(Matrix d, Matrix du, Matrix du2) {
        int n = d.rows();
        Matrix u = tridiagonal(Matrix.zeros(n, 1, d.complex()), d, du);
        for (int i = 0; i < n - 2; i++) {
            u.set(i, i + 2, du2.re(i, 0), du2.im(i, 0));
        }
        return u;
    }

    /** A tridiagonal matrix. */
    static Matrix tridiagonal(Matrix dl, Matrix d, Matrix du) {
        int n = d.rows();
        Matrix a = Matrix.zeros(n, n, dl.complex());
        for (int i = 0; i < n; i++) {
            a.set(i, i, d.re(i, 0), d.im(i, 0));
            if (i < n - 1) {
                a.set(i, i + 1, du.re(i, 0), du.im(i, 0));
                a.set(i + 1, i, dl.re(i, 0), dl.im(i, 0));
            }
        }
        return a;
    }

    /** The other factor of {@code gttrf}; exchanges included. */
    static Matrix tridiagonalLeft(Matrix dl, Matrix pivots) {
        int n = pivots.rows();
        Matrix x = eye(n, n, dl.complex());
        for (int i = n - 2; i >= 0; i--) {
            x.set(i + 1, i, dl.re(i, 0), dl.im(i, 0));
            swap(x, i, (int) pivots.re(i, 0) - 1);
        }
        return x;
    }

    /** Whether every pivot lies at most {@code reach} rows below its column. */
    static boolean legal(Matrix pivots, int rows, int reach) {
        for (int i = 0; i < pivots.rows(); i++) {
            double at = pivots.re(i, 0);
            if (!(at >= i + 1 && at <= Math.min(rows, i + 1 + reach))) {
                return false;
            }
        }
        return true;
    }

    private static Matrix eye(int m, int n, boolean complex) {
        Matrix x = Matrix.zeros(m, n, complex);
        for (int i = 0; i < Math.min(m, n); i++) {
            x.set(i, i, 1, 0);
        }
        return x;
    }

    private static void swap(Matrix x, int i, int k) {
        for (int j = 0; i != k && j < x.cols(); j++) {
            double re = x.re(i, j);
            double im = x.im(i, j);
            x.set(i, j, x.re(k, j), x.im(k, j));
            x.set(k, j, re, im);
        }
    }
}
