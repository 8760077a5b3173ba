package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/**
 * The four orthogonal factorisations. Each is the first one of a turned matrix: {@code A = L Q} of {@code A^H}, and those
 * whose triangle stands at the other corner of the matrix with its rows and columns in reverse order.
 */
enum Factor {
    /** {@code A = Q R}. */
    QR(false, false),
    /** {@code A = L Q}. */
    LQ(true, false),
    /** {@code A = Q L}. */
    QL(false, true),
    /** {@code A = R Q}. */
    RQ(true, true);

    private final boolean byRows;
    private final boolean reversed;

    Factor(boolean byRows, boolean reversed) {
        this.byRows = byRows;
        this.reversed = reversed;
    }

    /** Whether the reflectors' vectors are rows. */
    boolean byRows() {
        return byRows;
    }

    /** The matrix whose QR factorisation this one is of {@code a}; factors are turned alike. */
    Matrix turned(Matrix a) {
        Matrix upright = byRows ? a.adjoint() : a;
        return reversed ? reversed(upright) : upright;
    }

    /** The reflectors of the turned matrix. */
    Reflectors reflectors(Matrix factors, Matrix tau) {
        return new Reflectors(turned(factors), reversed ? reversed(tau) : tau);
    }

    /** {@code Q * c} or {@code Q^H * c}. */
    Matrix apply(Matrix factors, Matrix tau, boolean adjoint, Matrix c) {
        Reflectors q = reflectors(factors, tau);
        boolean other = adjoint != byRows;
        return reversed ? reverseRows(q.apply(other, reverseRows(c))) : q.apply(other, c);
    }

    private static Matrix reverseRows(Matrix matrix) {
        Matrix result = Matrix.zeros(matrix.rows(), matrix.cols(), matrix.complex());
        for (int j = 0; j < matrix.cols(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                int from = matrix.rows() - 1 - i;
                result.set(i, j, matrix.re(from, j), matrix.im(from, j));
            }
        }
        return result;
    }

    private static Matrix reversed(Matrix matrix) {
        return reverseRows(reverseRows(matrix).transpose()).transpose();
    }

    /**
     * Whether element {@code (i, j)} of a matrix of factors belongs to a reflector's vector (what stands for its 1 and
     * what stands for its zeros does not).
     */
    boolean inVector(int rows, int cols, int i, int j) {
        int length = byRows ? cols : rows;
        int vectors = byRows ? rows : cols;
        int along = byRows ? j : i;
        int vector = byRows ? i : j;
        return reversed ? along < length - vectors + vector : along > vector;
    }

    /** Factors that make the reflectors in {@code factors} unitary: {@code (1 + e^(i phi)) / v^H v}, phi from tau. */
    Matrix unitary(Matrix factors, Matrix tau) {
        Matrix v = turned(factors);
        Matrix result = Matrix.zeros(tau.rows(), 1, tau.complex());
        for (int h = 0; h < tau.rows(); h++) {
            int at = reversed ? tau.rows() - 1 - h : h;
            double square = 1;
            for (int i = h + 1; i < v.rows(); i++) {
                square += v.re(i, h) * v.re(i, h) + v.im(i, h) * v.im(i, h);
            }
            double phi = v.complex() ? Math.PI * tau.re(at, 0) : 0;
            result.set(at, 0, (1 + Math.cos(phi)) / square, Math.sin(phi) / square);
        }
        return result;
    }
}
