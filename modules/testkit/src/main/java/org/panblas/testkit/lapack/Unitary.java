package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;
import org.panblas.testkit.oracle.Residuals;

/** Judges orthonormal columns and rows, and what else the rows of orthogonal factors share. */
final class Unitary {
    private Unitary() {}

    /** {@code a - b}. */
    static Matrix minus(Matrix a, Matrix b) {
        Matrix result = a.columns(0, a.cols());
        for (int i = 0; i < result.re().length; i++) {
            result.re()[i] -= b.re()[i];
            if (result.complex()) {
                result.im()[i] -= b.im()[i];
            }
        }
        return result;
    }

    /** The columns multiplied by reals. */
    static Matrix timesDiagonal(Matrix matrix, Matrix diagonal) {
        Matrix result = matrix.columns(0, diagonal.rows());
        for (int j = 0; j < result.cols(); j++) {
            for (int i = 0; i < result.rows(); i++) {
                result.set(i, j, matrix.re(i, j) * diagonal.re(j, 0), matrix.im(i, j) * diagonal.re(j, 0));
            }
        }
        return result;
    }

    /** The matrix multiplied by a power of two. */
    static Matrix scalb(Matrix matrix, int exponent) {
        Matrix result = matrix.columns(0, matrix.cols());
        for (int i = 0; i < result.re().length; i++) {
            result.re()[i] = Math.scalb(result.re()[i], exponent);
            if (result.complex()) {
                result.im()[i] = Math.scalb(result.im()[i], exponent);
            }
        }
        return result;
    }

    /** Orthonormal columns from random numbers, at least as many rows as columns. */
    static Matrix draw(Matrix numbers) {
        Matrix phases = BlockReflector.phases(numbers.cols(), numbers.complex());
        Matrix identity = Matrix.identity(numbers.rows(), numbers.complex()).columns(0, numbers.cols());
        return new Reflectors(numbers, Factor.QR.unitary(numbers, phases)).apply(false, identity);
    }

    /** A unitary matrix whose first column is a multiple of a vector: the reflector that takes the first axis to it. */
    static Matrix leading(Matrix v) {
        int n = v.rows();
        double square = 0;
        for (int i = 0; i < n; i++) {
            square += v.re(i, 0) * v.re(i, 0) + v.im(i, 0) * v.im(i, 0);
        }
        double length = Math.sqrt(square);
        double first = Math.hypot(v.re(0, 0), v.im(0, 0));
        Matrix u = v.columns(0, 1);
        double re = first == 0 ? length : v.re(0, 0) * (1 + length / first);
        u.set(0, 0, re, first == 0 ? 0 : v.im(0, 0) * (1 + length / first));
        // u^H u = 2 |v| (|v| + |v1|)
        double factor = 1 / (length * (length + first));
        Matrix h = Matrix.identity(n, v.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double pr = u.re(i, 0) * u.re(j, 0) + u.im(i, 0) * u.im(j, 0);
                double pi = u.im(i, 0) * u.re(j, 0) - u.re(i, 0) * u.im(j, 0);
                h.set(i, j, h.re(i, j) - factor * pr, h.im(i, j) - factor * pi);
            }
        }
        return h;
    }

    /** Requires orthonormal columns: {@code |I - Q^H Q| / (n eps)}. */
    static void columns(Call call, Verdict verdict, String name, Matrix q) {
        Matrix error = Residuals.residual(Matrix.identity(q.cols(), q.complex()), q.adjoint(), q);
        LapackRow.ratio(call, verdict, "|I - " + name + "^H " + name + "| / (n eps)", error, 1, q.rows());
    }

    /** Requires orthonormal rows. */
    static void rows(Call call, Verdict verdict, String name, Matrix q) {
        columns(call, verdict, name + "^H", q.adjoint());
    }
}
