package org.panblas.testkit.lapack;

import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** The compact form {@code I - V T V^H} of a product of reflectors (Schreiber and Van Loan 1989). */
final class BlockReflector {
    private BlockReflector() {}

    /** The unit lower trapezoidal V of k reflectors that stand in turned factors. */
    static Matrix vectors(Matrix turned, int k) {
        return turned.columns(0, k).triangle(Uplo.LOWER, Diag.UNIT);
    }

    /** T by columns: {@code T(:,j) = -tau(j) T V^H v(j)} above its diagonal. */
    static Matrix triangle(Matrix v, Matrix tau) {
        Matrix gram = Residuals.product(v.adjoint(), v);
        int k = v.cols();
        Matrix t = Matrix.zeros(k, k, v.complex());
        for (int j = 0; j < k; j++) {
            Matrix head = gram.columns(j, j + 1).rows(0, j);
            Matrix column = Residuals.product(t.rows(0, j).columns(0, j), head);
            double tr = tau.re(j, 0);
            double ti = tau.im(j, 0);
            for (int i = 0; i < j; i++) {
                double re = column.re(i, 0);
                double im = column.im(i, 0);
                t.set(i, j, -(tr * re - ti * im), -(tr * im + ti * re));
            }
            t.set(j, j, tr, ti);
        }
        return t;
    }

    /** What the factors of k unitary reflectors are made from. */
    static Matrix phases(int k, boolean complex) {
        Matrix phases = Matrix.zeros(k, 1, complex);
        for (int i = 0; i < k; i++) {
            phases.set(i, 0, 0.5 / (i + 1), 0);
        }
        return phases;
    }

    /** The triangles of the reflectors taken nb at a time, side by side. */
    static Matrix triangles(Matrix v, Matrix tau, int nb) {
        Matrix t = Matrix.zeros(nb, v.cols(), v.complex());
        for (int j = 0; j < v.cols(); j += nb) {
            int end = Math.min(v.cols(), j + nb);
            Matrix block = triangle(v.columns(j, end), tau.rows(j, end));
            for (int c = j; c < end; c++) {
                for (int i = 0; i <= c - j; i++) {
                    t.set(i, c, block.re(i, c - j), block.im(i, c - j));
                }
            }
        }
        return t;
    }

    /** Whether an element belongs to one of the triangles. */
    static boolean inTriangles(int nb, int i, int j) {
        return i <= j % nb;
    }

    /** The factors of the reflectors: the diagonals of the triangles. */
    static Matrix tau(Matrix t, int nb) {
        Matrix tau = Matrix.zeros(t.cols(), 1, t.complex());
        for (int j = 0; j < t.cols(); j++) {
            tau.set(j, 0, t.re(j % nb, j), t.im(j % nb, j));
        }
        return tau;
    }

    /** Judges triangles by {@link #verify}. */
    static void verifyTriangles(Call call, Verdict verdict, Matrix v, Matrix t, int nb) {
        for (int j = 0; j < v.cols(); j += nb) {
            int end = Math.min(v.cols(), j + nb);
            Matrix block = t.columns(j, end).rows(0, end - j).triangle(Uplo.UPPER, Diag.NON_UNIT);
            verify(call, verdict, v.columns(j, end), block);
        }
    }

    /** Overwrites the triangles in an input, and nothing else there. */
    static void putTriangles(Call call, String array, Matrix t, int nb) {
        Matrix stored = call.before(array);
        for (int j = 0; j < t.cols(); j++) {
            for (int i = 0; i < t.rows(); i++) {
                if (inTriangles(nb, i, j)) {
                    stored.set(i, j, t.re(i, j), t.im(i, j));
                }
            }
        }
        call.put(array, stored);
    }

    /** Requires {@code I - V T V^H} to be unitary: {@code T + T^H = T V^H V T^H}, which fixes T but for its diagonal. */
    static void verify(Call call, Verdict verdict, Matrix v, Matrix t) {
        Matrix tv = Residuals.product(t, v.adjoint());
        Matrix sum = Unitary.minus(t, Unitary.minus(Matrix.zeros(t.rows(), t.cols(), t.complex()), t.adjoint()));
        Matrix error = Residuals.residual(sum, tv, tv.adjoint());
        LapackRow.ratio(call, verdict, "|T + T^H - T V^H V T^H| / (n |T| eps)", error, t.norm1(), v.rows());
    }
}
