package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;

/** The oracle's own eigenvectors of quasi-triangular forms and pairs, by inverse iteration. */
final class SchurVectors {
    private SchurVectors() {}

    /** The pencil {@code beta A - alpha B} of one eigenvalue; {@code b} null and beta 1 stand for the standard problem. */
    static Matrix pencil(Matrix a, Matrix b, Matrix alpha, Matrix beta, int k) {
        return Nonsymmetric.pencil(Elements.complex(a), b == null ? null : Elements.complex(b), alpha, beta, k);
    }

    /** A vector of length 1 that the pencil takes to nothing: its transposed conjugate does so where {@code left}. */
    static Matrix vector(Matrix pencil, boolean left) {
        return SmallestSingular.vector(left ? pencil.adjoint() : pencil);
    }

    /** The vectors of the eigenvalues {@code rows}, as LAPACK stores them. */
    static Matrix stored(Matrix a, Matrix b, int[] rows, boolean left) {
        Matrix alpha = TriangularForms.values(a);
        Matrix beta = TriangularForms.diagonal(b, a.rows());
        int n = a.rows();
        Matrix result = Matrix.zeros(n, rows.length, a.complex());
        for (int c = 0; c < rows.length; c++) {
            Matrix v = vector(pencil(a, b, alpha, beta, rows[c]), left);
            boolean pair = !a.complex() && alpha.im(rows[c], 0) != 0;
            // Without a pair, the phase of the vector is that of its largest element, so that a real one is real.
            Matrix u = pair ? v : turned(v);
            for (int i = 0; i < n; i++) {
                result.set(i, c, u.re(i, 0), u.im(i, 0));
                if (pair) {
                    result.set(i, c + 1, v.im(i, 0), 0);
                }
            }
            c += pair ? 1 : 0;
        }
        return result;
    }

    private static Matrix turned(Matrix v) {
        int largest = 0;
        for (int i = 0; i < v.rows(); i++) {
            largest = v.abs1(i, 0) > v.abs1(largest, 0) ? i : largest;
        }
        double modulus = Math.hypot(v.re(largest, 0), v.im(largest, 0));
        double re = v.re(largest, 0) / modulus;
        double im = v.im(largest, 0) / modulus;
        Matrix result = Matrix.zeros(v.rows(), 1, true);
        for (int i = 0; i < v.rows(); i++) {
            result.set(i, 0, v.re(i, 0) * re + v.im(i, 0) * im, v.im(i, 0) * re - v.re(i, 0) * im);
        }
        return result;
    }
}
