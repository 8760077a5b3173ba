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

    /** Requires {@code I - V T V^H} to be unitary: {@code T + T^H = T V^H V T^H}, which fixes T but for its diagonal. */
    static void verify(Call call, Verdict verdict, Matrix v, Matrix t) {
        Matrix tv = Residuals.product(t, v.adjoint());
        Matrix sum = Unitary.minus(t, Unitary.minus(Matrix.zeros(t.rows(), t.cols(), t.complex()), t.adjoint()));
        Matrix error = Residuals.residual(sum, tv, tv.adjoint());
        LapackRow.ratio(call, verdict, "|T + T^H - T V^H V T^H| / (n |T| eps)", error, t.norm1(), v.rows());
    }
}
