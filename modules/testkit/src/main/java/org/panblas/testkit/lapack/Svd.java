package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** Judges singular values and vectors (LAPACK's xBDT01 and xUNT01; the values against Jacobi's). */
final class Svd {
    private Svd() {}

    /** The values must be Jacobi's, each within {@code n |A| eps}, and descend. */
    static void values(Call call, Verdict verdict, Matrix a, Matrix s) {
        values(call, verdict, a, s, 1);
    }

    /** As the other, with a multiple of its bound. */
    static void values(Call call, Verdict verdict, Matrix a, Matrix s, double allowance) {
        double[] expected = JacobiValues.of(a);
        double worst = 0;
        for (int i = 0; i < s.rows(); i++) {
            double error = Math.abs(s.re(i, 0) - expected[i]);
            worst = error <= worst ? worst : error;
            boolean ordered = s.re(i, 0) >= 0 && (i == 0 || s.re(i, 0) <= s.re(i - 1, 0));
            verdict.require(ordered, "s(" + i + ") = " + s.re(i, 0) + " is out of order");
        }
        int size = Math.max(a.rows(), a.cols());
        double norm = expected.length == 0 ? 0 : expected[0];
        LapackRow.ratio(call, verdict, "|S - S'| / (n |A| eps)", worst, allowance * norm, size);
    }

    /** Judges what there is of {@code A = U S V^H}; {@code u} and {@code vt} may be null. */
    static void vectors(Call call, Verdict verdict, Matrix a, Matrix u, Matrix s, Matrix vt) {
        int size = Math.max(a.rows(), a.cols());
        if (u != null) {
            Unitary.columns(call, verdict, "U", u);
        }
        if (vt != null) {
            Unitary.rows(call, verdict, "V^H", vt);
        }
        if (u != null && vt != null) {
            Matrix us = Unitary.timesDiagonal(u, s);
            Matrix error = Residuals.residual(a, us, vt.rows(0, s.rows()));
            LapackRow.ratio(call, verdict, "|A - U S V^H| / (n |A| eps)", error, a.norm1(), size);
        } else if (u != null) {
            alone(call, verdict, "U", a, u, s);
        } else if (vt != null) {
            alone(call, verdict, "V", a.adjoint(), vt.adjoint(), s);
        }
    }

    /** Left vectors without the right ones: {@code U^H A A^H U} is diagonal, with the squares of the values. */
    private static void alone(Call call, Verdict verdict, String name, Matrix a, Matrix u, Matrix s) {
        Matrix w = Residuals.product(a.adjoint(), u);
        Matrix squares = Matrix.zeros(u.cols(), u.cols(), u.complex());
        for (int i = 0; i < Math.min(s.rows(), u.cols()); i++) {
            squares.set(i, i, s.re(i, 0) * s.re(i, 0), 0);
        }
        Matrix error = Residuals.residual(squares, w.adjoint(), w);
        // The square of the two-norm is at most the product of the others; a square has twice the relative error.
        double scale = 2 * a.norm1() * Math.max(a.norm1(), a.adjoint().norm1());
        String what = "|S^2 - " + name + "^H A A^H " + name + "| / (2 n |A|^2 eps)";
        LapackRow.ratio(call, verdict, what, error, scale, Math.max(a.rows(), a.cols()));
    }
}
