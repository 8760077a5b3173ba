package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * The separation of two matrices, or of two pairs of them, by its definition: the smallest singular value of the operator
 * {@code R -> A11 R - R A22}, or {@code (R, L) -> (A11 R - L A22, B11 R - L B22)} (Stewart and Sun, Matrix Perturbation
 * Theory, 1990, sections V.2 and VI.2).
 */
final class Separation {
    /** Operators of a larger order than this take too long to judge. */
    private static final int LARGEST = 24;

    /** The most that LAPACK's estimates are allowed to miss, as for condition numbers. */
    private static final double MISSED = 10;

    private Separation() {}

    /** Whether an operator on m by n matrices, or on two of them, is small enough. */
    static boolean small(int m, int n, boolean pair) {
        return m > 0 && n > 0 && m * n * (pair ? 2 : 1) <= LARGEST;
    }

    /** The operator as a matrix; columns are stacked. {@code b11} and {@code b22} null stand for the standard problem. */
    static Matrix operator(Matrix a11, Matrix a22, Matrix b11, Matrix b22) {
        int m = a11.rows();
        int n = a22.rows();
        int size = m * n;
        Matrix result = Matrix.zeros(b11 == null ? size : 2 * size, b11 == null ? size : 2 * size, a11.complex());
        left(result, 0, a11, n);
        right(result, 0, b11 == null ? 0 : size, a22, m);
        if (b11 != null) {
            left(result, size, b11, n);
            right(result, size, size, b22, m);
        }
        return result;
    }

    private static void left(Matrix result, int row, Matrix a, int n) {
        int m = a.rows();
        for (int c = 0; c < n; c++) {
            for (int j = 0; j < m; j++) {
                for (int i = 0; i < m; i++) {
                    result.set(row + c * m + i, c * m + j, a.re(i, j), a.im(i, j));
                }
            }
        }
    }

    private static void right(Matrix result, int row, int col, Matrix a, int m) {
        int n = a.rows();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < m; i++) {
                    int to = row + j * m + i;
                    int from = col + k * m + i;
                    result.set(to, from, result.re(to, from) - a.re(k, j), result.im(to, from) - a.im(k, j));
                }
            }
        }
    }

    /** Two matrices, of which the second may be missing, as one column. */
    static Matrix stacked(Matrix c, Matrix f) {
        int size = c.rows() * c.cols();
        Matrix result = Matrix.zeros(f == null ? size : 2 * size, 1, c.complex());
        for (int j = 0; j < c.cols(); j++) {
            for (int i = 0; i < c.rows(); i++) {
                result.set(i + j * c.rows(), 0, c.re(i, j), c.im(i, j));
                if (f != null) {
                    result.set(size + i + j * c.rows(), 0, f.re(i, j), f.im(i, j));
                }
            }
        }
        return result;
    }

    /**
     * Judges an estimate of the smallest singular value. It comes from the one-norm or the F-norm of a solution, which are
     * a root of the order apart from the two-norm at most (Higham, Accuracy and Stability of Numerical Algorithms, 6.2).
     */
    static void verify(Call call, Verdict verdict, String name, double estimate, Matrix operator) {
        double[] values = JacobiValues.of(operator);
        double expected = values[values.length - 1];
        double least = expected / Math.sqrt(values.length) - rounding(call, values);
        verdict.require(
                estimate >= least && estimate <= most(call, values),
                name + ": got " + estimate + ", the smallest singular value is " + expected);
    }

    /**
     * Where there is next to no separation, 0 is as good an estimate, which a solution beyond all numbers gives, and so is
     * the rounding of a matrix of this norm.
     */
    static void verifyNothing(Call call, Verdict verdict, String name, double estimate, Matrix operator, double norm) {
        double[] values = JacobiValues.of(operator);
        double most = most(call, values) + 30 * values.length * call.precision().unitRoundoff() * norm;
        verdict.require(estimate >= 0 && estimate <= most, name + ": got " + estimate + ", must be from 0 to " + most);
    }

    private static double most(Call call, double[] values) {
        return MISSED * Math.sqrt(values.length) * values[values.length - 1] + rounding(call, values);
    }

    private static double rounding(Call call, double[] values) {
        return 30 * values.length * call.precision().unitRoundoff() * values[0];
    }
}
