package org.panblas.testkit.lapack;

import java.util.List;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Matrices with eigenvalues or singular values of given kinds, as LAPACK's generator {@code xLATMS} makes them for its own
 * tests: clustered about 1 and about the square root of eps, neighbours some eps apart, or graded from 1 to eps, so that the
 * condition number is 1 / eps.
 */
final class Prescribed {
    static final List<String> KINDS = List.of("clustered", "graded");

    private Prescribed() {}

    static boolean wanted(Call call) {
        return KINDS.contains(call.test().data());
    }

    /** Value i of n, descending but for some eps. */
    private static double value(Call call, int i, int n) {
        double eps = 2 * call.precision().unitRoundoff();
        if (call.test().data().equals("graded")) {
            return n == 1 ? 1 : Math.pow(eps, i / (n - 1.0));
        }
        double centre = 3 * i < 2 * n ? 1 : Math.sqrt(eps);
        return centre * (1 + (i % 3) * 4 * eps);
    }

    /** A diagonal matrix of them, of which every third is negative where they are eigenvalues. */
    private static Matrix diagonal(Call call, int n, boolean signs, boolean complex) {
        Matrix d = Matrix.zeros(n, n, complex);
        for (int i = 0; i < n; i++) {
            double value = value(call, i, n);
            d.set(i, i, signs && i % 3 == 1 ? -value : value, 0);
        }
        return d;
    }

    /** {@code Q D Q^H} with a unitary Q from random numbers. */
    static Matrix hermitian(Call call, Matrix numbers) {
        Matrix q = Unitary.draw(numbers);
        Matrix d = diagonal(call, q.cols(), true, q.complex());
        Matrix a = Residuals.product(Residuals.product(q, d), q.adjoint());
        for (int j = 0; j < a.cols(); j++) {
            a.set(j, j, a.re(j, j), 0);
        }
        return a;
    }

    /** {@code Q (D + N) Q^H} with N strictly upper triangular: eigenvalues that are more or less sensitive. */
    static Matrix general(Call call, Matrix numbers) {
        Matrix q = Unitary.draw(numbers);
        Matrix t = diagonal(call, q.cols(), true, q.complex());
        for (int j = 1; j < t.cols(); j++) {
            for (int i = 0; i < j; i++) {
                t.set(i, j, numbers.re(i, j), numbers.im(i, j));
            }
        }
        return Residuals.product(Residuals.product(q, t), q.adjoint());
    }

    /** {@code U S V^H} of any shape. */
    static Matrix rectangular(Call call, Matrix numbers) {
        if (numbers.rows() < numbers.cols()) {
            return rectangular(call, numbers.adjoint()).adjoint();
        }
        int n = numbers.cols();
        Matrix u = Unitary.draw(numbers);
        Matrix v = Unitary.draw(numbers.rows(0, n).adjoint());
        return Residuals.product(Residuals.product(u, diagonal(call, n, false, u.complex())), v.adjoint());
    }

    /**
     * An element of a tridiagonal or band matrix: of Wilkinson's, whose large eigenvalues are pairs that agree to some eps, or
     * one that is graded along the diagonal.
     *
     * @param number random
     * @param row the row of the element, at or next to the diagonal
     * @param column its column
     */
    static double banded(Call call, double number, int row, int column) {
        if (call.test().data().equals("graded")) {
            return Math.scalb(number, -Math.min(60, row + column));
        }
        return row == column ? Math.abs(row - (call.size("n") - 1) / 2.0) : Math.abs(row - column) == 1 ? 1 : 0;
    }
}
