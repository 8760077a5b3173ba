package org.panblas.testkit.lapack;

import java.util.Arrays;
import org.panblas.testkit.oracle.Matrix;

/** Singular values by one-sided Jacobi rotations of the columns (Hestenes 1958), accurate in double for any matrix. */
final class JacobiValues {
    private static final int MOST_SWEEPS = 60;

    /** A few roundings of a dot product: rotating further changes no digit. */
    private static final double ENOUGH = 1e-15;

    private JacobiValues() {}

    /** The singular values, descending; as many as the shorter side is long. The squares must be in range. */
    static double[] of(Matrix matrix) {
        Matrix a = matrix.rows() < matrix.cols() ? matrix.adjoint() : matrix.columns(0, matrix.cols());
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            rotated = false;
            for (int q = 1; q < a.cols(); q++) {
                for (int p = 0; p < q; p++) {
                    rotated |= rotate(a, p, q);
                }
            }
        }
        double[] values = new double[a.cols()];
        for (int j = 0; j < a.cols(); j++) {
            values[a.cols() - 1 - j] = Math.sqrt(square(a, j));
        }
        Arrays.sort(values);
        double[] descending = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            descending[j] = values[values.length - 1 - j];
        }
        return descending;
    }

    private static double square(Matrix a, int j) {
        double sum = 0;
        for (int i = 0; i < a.rows(); i++) {
            sum += a.re(i, j) * a.re(i, j) + a.im(i, j) * a.im(i, j);
        }
        return sum;
    }

    /** Makes two columns orthogonal; false where they are already. */
    private static boolean rotate(Matrix a, int p, int q) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < a.rows(); i++) {
            re += a.re(i, p) * a.re(i, q) + a.im(i, p) * a.im(i, q);
            im += a.re(i, p) * a.im(i, q) - a.im(i, p) * a.re(i, q);
        }
        double alpha = square(a, p);
        double beta = square(a, q);
        double gamma = Math.hypot(re, im);
        if (!(gamma > ENOUGH * Math.sqrt(alpha) * Math.sqrt(beta)) || gamma < Double.MIN_NORMAL) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double c = 1 / Math.hypot(1, t);
        double s = c * t;
        // The phase of the dot product goes to column q, after which the rotation is real.
        double phaseRe = re / gamma;
        double phaseIm = -im / gamma;
        for (int i = 0; i < a.rows(); i++) {
            double pr = a.re(i, p);
            double pi = a.im(i, p);
            double qr = a.re(i, q) * phaseRe - a.im(i, q) * phaseIm;
            double qi = a.re(i, q) * phaseIm + a.im(i, q) * phaseRe;
            a.set(i, p, c * pr - s * qr, c * pi - s * qi);
            a.set(i, q, s * pr + c * qr, s * pi + c * qi);
        }
        return true;
    }
}
