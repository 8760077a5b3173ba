package org.panblas.cli.fit;

import org.panblas.Blas;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Least squares by Householder QR: {@code X = Q R}, then {@code R b = Q^T y}. The columns are taken as they are: without
 * pivoting, scaling them by powers of two would change nothing, and any other scaling would round the data.
 */
public final class QrFit {
    private QrFit() {}

    /**
     * The coefficients of the model.
     *
     * @param lapack factors X and applies {@code Q^T}
     * @param blas solves the triangular system
     */
    public static double[] coefficients(Lapack lapack, Blas blas, LinearModel model) {
        int rows = model.rows();
        int terms = model.terms();
        double[] factors = model.design().clone();
        double[] tau = new double[terms];
        double[] right = model.response().clone();
        expectZero("dgeqrf", lapack.dgeqrf(Layout.COL_MAJOR, rows, terms, factors, rows, tau));
        expectZero(
                "dormqr",
                lapack.dormqr(
                        Layout.COL_MAJOR, Side.LEFT, Transpose.TRANS, rows, 1, terms, factors, rows, tau, right, rows));
        blas.dtrsv(Layout.COL_MAJOR, Uplo.UPPER, Transpose.NO_TRANS, Diag.NON_UNIT, terms, factors, rows, right, 1);
        double[] coefficients = new double[terms];
        System.arraycopy(right, 0, coefficients, 0, terms);
        return coefficients;
    }

    private static void expectZero(String routine, int info) {
        if (info != 0) {
            throw new IllegalStateException(routine + " returned info = " + info);
        }
    }
}
