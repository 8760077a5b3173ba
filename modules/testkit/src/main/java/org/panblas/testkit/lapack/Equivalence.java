package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Judges {@code A = Q S Z^H} with unitary Q and Z by what is known of them; null is unknown. With both it is LAPACK's
 * xGET51, with one the product with the own adjoint, with none the singular values.
 */
final class Equivalence {
    private Equivalence() {}

    /** Judges one matrix. */
    static void verify(Call call, Verdict verdict, String name, Matrix a, Matrix s, Matrix q, Matrix z) {
        verify(call, verdict, name, a, s, q, z, 1);
    }

    /** As the other, with a multiple of its bound. */
    static void verify(
            Call call, Verdict verdict, String name, Matrix a, Matrix s, Matrix q, Matrix z, double allowance) {
        int size = Math.max(a.rows(), a.cols());
        if (q != null && z != null) {
            Matrix error = Residuals.residual(a, Residuals.product(q, s), z.adjoint());
            String what = "|" + name + " - Q S Z^H| / (n |" + name + "| eps)";
            LapackRow.ratio(call, verdict, what, error, allowance * a.norm1(), size);
        } else if (q != null) {
            Matrix w = Residuals.product(q.adjoint(), a);
            products(call, verdict, name, w, w, s, s, allowance);
        } else if (z != null) {
            verify(call, verdict, name + "^H", a.adjoint(), s.adjoint(), z, null, allowance);
        } else {
            values(call, verdict, name, a, s, allowance);
        }
    }

    /** Judges two matrices with the same Q and Z, and these. */
    static void verifyPair(Call call, Verdict verdict, Matrix a, Matrix b, Matrix s, Matrix t, Matrix q, Matrix z) {
        unitary(call, verdict, "Q", q);
        unitary(call, verdict, "Z", z);
        verify(call, verdict, "A", a, s, q, z);
        verify(call, verdict, "B", b, t, q, z);
        if (q == null && z == null) {
            values(call, verdict, "A + B", sum(a, b), sum(s, t), 1);
        } else if (z == null) {
            products(
                    call,
                    verdict,
                    "A B^H",
                    Residuals.product(q.adjoint(), a),
                    Residuals.product(q.adjoint(), b),
                    s,
                    t,
                    1);
        } else if (q == null) {
            Matrix v = Residuals.product(z.adjoint(), a.adjoint());
            Matrix w = Residuals.product(z.adjoint(), b.adjoint());
            products(call, verdict, "A^H B", v, w, s.adjoint(), t.adjoint(), 1);
        }
    }

    /** Requires orthonormal columns where the matrix is known. */
    static void unitary(Call call, Verdict verdict, String name, Matrix q) {
        if (q != null) {
            Unitary.columns(call, verdict, name, q);
        }
    }

    /** {@code S T^H = V W^H}. */
    private static void products(
            Call call, Verdict verdict, String name, Matrix v, Matrix w, Matrix s, Matrix t, double allowance) {
        Matrix error = Residuals.residual(Residuals.product(v, w.adjoint()), s, t.adjoint());
        double scale = allowance * v.norm1() * w.adjoint().norm1();
        String what = "|" + name + ": S T^H - Q^H A B^H Q| / (n |A| |B| eps)";
        LapackRow.ratio(call, verdict, what, error, scale, Math.max(v.rows(), v.cols()));
    }

    private static void values(Call call, Verdict verdict, String name, Matrix a, Matrix s, double allowance) {
        double[] expected = JacobiValues.of(a);
        double[] got = JacobiValues.of(s);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(got[i] - expected[i]);
            worst = error <= worst ? worst : error;
        }
        int size = Math.max(a.rows(), a.cols());
        String what = "singular values of " + name + ": error / (n |" + name + "| eps)";
        LapackRow.ratio(call, verdict, what, worst, allowance * a.norm1(), size);
    }

    private static Matrix sum(Matrix a, Matrix b) {
        Matrix result = a.columns(0, a.cols());
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                result.set(i, j, a.re(i, j) + b.re(i, j), a.im(i, j) + b.im(i, j));
            }
        }
        return result;
    }
}
