package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;

/** Pentagonal matrices: the last l rows of an m by n one are upper trapezoidal; and what else {@code tpqrt} and its kin share. */
final class Pentagon {
    private Pentagon() {}

    /** Whether an element belongs to the pentagon. */
    static boolean holds(int m, int l, int i, int j) {
        return i - (m - l) <= j;
    }

    /** The pentagon with zeros where it ends. */
    static Matrix whole(Matrix stored, int l) {
        Matrix result = stored.columns(0, stored.cols());
        for (int j = 0; j < stored.cols(); j++) {
            for (int i = 0; i < stored.rows(); i++) {
                if (!holds(stored.rows(), l, i, j)) {
                    result.set(i, j, 0, 0);
                }
            }
        }
        return result;
    }

    /** The vectors of the reflectors in a pentagon, which have the identity above it. */
    static Matrix vectors(Matrix stored, int l) {
        return above(Matrix.identity(stored.cols(), stored.complex()), whole(stored, l));
    }

    /** {@code [a; b]}. */
    static Matrix above(Matrix a, Matrix b) {
        Matrix result = Matrix.zeros(a.rows() + b.rows(), a.cols(), a.complex());
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < result.rows(); i++) {
                Matrix from = i < a.rows() ? a : b;
                int row = i < a.rows() ? i : i - a.rows();
                result.set(i, j, from.re(row, j), from.im(row, j));
            }
        }
        return result;
    }

    /** {@code [a b]}. */
    static Matrix beside(Matrix a, Matrix b) {
        return above(a.transpose(), b.transpose()).transpose();
    }
}
