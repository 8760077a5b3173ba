package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** What rows that know every element of their result share. */
final class Elements {
    private Elements() {}

    /** An element must be exactly this. */
    static void same(Verdict verdict, String array, int i, int j, double re, double im) {
        verdict.element(array, i, j, Dd.of(re), Dd.of(im), 0);
    }

    /** An array must hold exactly this matrix. */
    static void same(Verdict verdict, String array, Matrix expected) {
        for (int j = 0; j < expected.cols(); j++) {
            for (int i = 0; i < expected.rows(); i++) {
                same(verdict, array, i, j, expected.re(i, j), expected.im(i, j));
            }
        }
    }

    /** Whether an element belongs to what LAPACK's letters U, L and A (all) name. */
    static boolean named(Call call, int i, int j) {
        return switch ((char) (Character) call.value("uplo")) {
            case 'U' -> i <= j;
            case 'L' -> i >= j;
            default -> true;
        };
    }

    /** The same matrix with imaginary parts. */
    static Matrix complex(Matrix matrix) {
        return matrix.complex()
                ? matrix
                : new Matrix(matrix.rows(), matrix.cols(), matrix.re(), new double[matrix.re().length]);
    }

    /** {@code a - b}. */
    static Matrix minus(Matrix a, Matrix b) {
        Matrix result = Matrix.zeros(a.rows(), a.cols(), a.complex() || b.complex());
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                result.set(i, j, a.re(i, j) - b.re(i, j), a.im(i, j) - b.im(i, j));
            }
        }
        return result;
    }

    /** {@code matrix * 2^exponent}. */
    static Matrix scaled(Matrix matrix, int exponent) {
        Matrix result = Matrix.zeros(matrix.rows(), matrix.cols(), matrix.complex());
        for (int j = 0; j < matrix.cols(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                result.set(i, j, Math.scalb(matrix.re(i, j), exponent), Math.scalb(matrix.im(i, j), exponent));
            }
        }
        return result;
    }
}
