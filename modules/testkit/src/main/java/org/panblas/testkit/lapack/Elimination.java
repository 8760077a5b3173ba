package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** Gauss's elimination with partial pivoting in double, with two steps of refinement by residuals in double-double. */
final class Elimination {
    private Elimination() {}

    /** The inverse. */
    static Matrix inverse(Matrix a) {
        return solve(a, Matrix.identity(a.rows(), a.complex()));
    }

    /** The solution of {@code a * x = b}, right in all but the last bits unless a is nearly singular. */
    static Matrix solve(Matrix a, Matrix b) {
        Matrix x = eliminate(a, b);
        for (int step = 0; step < 2; step++) {
            Matrix correction = eliminate(a, Residuals.residual(b, a, x));
            for (int i = 0; i < x.re().length; i++) {
                x.re()[i] += correction.re()[i];
                if (x.complex()) {
                    x.im()[i] += correction.im()[i];
                }
            }
        }
        return x;
    }

    private static Matrix eliminate(Matrix a, Matrix b) {
        int n = a.rows();
        Matrix u = a.columns(0, n);
        Matrix x = b.columns(0, b.cols());
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = u.abs1(i, k) > u.abs1(pivot, k) ? i : pivot;
            }
            swap(u, k, pivot);
            swap(x, k, pivot);
            for (int i = 0; i < n; i++) {
                if (i != k && u.abs1(i, k) != 0) {
                    double[] factor = quotient(u.re(i, k), u.im(i, k), u.re(k, k), u.im(k, k));
                    subtract(u, i, k, factor, k);
                    subtract(x, i, k, factor, 0);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x.cols(); j++) {
                double[] q = quotient(x.re(i, j), x.im(i, j), u.re(i, i), u.im(i, i));
                x.set(i, j, q[0], q[1]);
            }
        }
        return x;
    }

    /** {@code a / b}; b is scaled to be near 1 first. */
    static double[] quotient(double ar, double ai, double br, double bi) {
        int exponent = Math.getExponent(Math.max(Math.abs(br), Math.abs(bi)));
        double cr = Math.scalb(br, -exponent);
        double ci = Math.scalb(bi, -exponent);
        double square = cr * cr + ci * ci;
        double re = (ar * (cr / square)) + (ai * (ci / square));
        double im = (ai * (cr / square)) - (ar * (ci / square));
        return new double[] {Math.scalb(re, -exponent), Math.scalb(im, -exponent)};
    }

    private static void subtract(Matrix m, int row, int of, double[] factor, int from) {
        for (int j = from; j < m.cols(); j++) {
            double re = m.re(of, j);
            double im = m.im(of, j);
            m.set(
                    row,
                    j,
                    m.re(row, j) - (factor[0] * re - factor[1] * im),
                    m.im(row, j) - (factor[0] * im + factor[1] * re));
        }
    }

    private static void swap(Matrix m, int i, int k) {
        for (int j = 0; i != k && j < m.cols(); j++) {
            double re = m.re(i, j);
            double im = m.im(i, j);
            m.set(i, j, m.re(k, j), m.im(k, j));
            m.set(k, j, re, im);
        }
    }
}
