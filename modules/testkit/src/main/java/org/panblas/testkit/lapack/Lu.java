package org.panblas.testkit.lapack;

import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** Judges factorisations {@code A = P L U}. */
final class Lu {
    private Lu() {}

    /** The unit lower trapezoidal factor of a factored m by n matrix. */
    static Matrix lower(Matrix factors) {
        int k = Math.min(factors.rows(), factors.cols());
        return factors.columns(0, k).triangle(Uplo.LOWER, Diag.UNIT);
    }

    /** The upper trapezoidal factor. */
    static Matrix upper(Matrix factors) {
        int k = Math.min(factors.rows(), factors.cols());
        return factors.rows(0, k).triangle(Uplo.UPPER, Diag.NON_UNIT);
    }

    /** {@code P * matrix} (forward: the exchanges in their order) or {@code P^T * matrix}. */
    static Matrix exchanged(Matrix matrix, Matrix pivots, boolean forward) {
        Matrix result = matrix.columns(0, matrix.cols());
        for (int step = 0; step < pivots.rows(); step++) {
            int i = forward ? step : pivots.rows() - 1 - step;
            int with = (int) pivots.re(i, 0) - 1;
            for (int j = 0; j < result.cols(); j++) {
                double re = result.re(i, j);
                double im = result.im(i, j);
                result.set(i, j, result.re(with, j), result.im(with, j));
                result.set(with, j, re, im);
            }
        }
        return result;
    }

    /** Judges pivots and factors; false where the pivots are no pivots. */
    static boolean verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        verdict.releaseAll("ipiv");
        Matrix a = call.before("a");
        Matrix factors = call.after("a");
        Matrix pivots = call.after("ipiv");
        for (int i = 0; i < pivots.rows(); i++) {
            double pivot = pivots.re(i, 0);
            if (!(pivot >= i + 1 && pivot <= a.rows())) {
                verdict.fault("ipiv(" + i + ") = " + pivot + ", must be between " + (i + 1) + " and " + a.rows());
                return false;
            }
        }
        Matrix error = Residuals.residual(exchanged(a, pivots, true), lower(factors), upper(factors));
        LapackRow.ratio(call, verdict, "|PA - LU| / (n |A| eps)", error, a.norm1(), a.cols());
        return true;
    }
}
