package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * Judges eigenvalues {@code alpha / beta}, eigenvectors and Schur forms of {@code beta A - alpha B}; B null and beta 1
 * stand for the standard problem. All matrices are complex here.
 */
final class Nonsymmetric {
    private Nonsymmetric() {}

    /** Eigenvalues as a complex vector, from one complex array or from two real ones. */
    static Matrix values(Call call, String name, int exponent) {
        boolean pair = call.has(name + "r");
        Matrix re = call.after(pair ? name + "r" : name);
        Matrix values = Matrix.zeros(re.rows(), 1, true);
        for (int i = 0; i < re.rows(); i++) {
            double im = pair ? call.after(name + "i").re(i, 0) : re.im(i, 0);
            values.set(i, 0, Math.scalb(re.re(i, 0), exponent), Math.scalb(im, exponent));
        }
        return values;
    }

    /** Allows the arrays of eigenvalues to have changed. */
    static void release(Call call, Verdict verdict, String... arrays) {
        for (String array : arrays) {
            if (call.has(array)) {
                verdict.releaseAll(array);
            }
        }
    }

    /** Eigenvectors as complex columns: real routines store a pair's real and imaginary parts side by side. */
    static Matrix vectors(Call call, String array, Matrix alpha) {
        return vectors(call.after(array), alpha);
    }

    /** Stored eigenvectors as complex columns. */
    static Matrix vectors(Matrix stored, Matrix alpha) {
        if (stored.complex()) {
            return stored;
        }
        int n = stored.rows();
        Matrix result = Matrix.zeros(n, stored.cols(), true);
        for (int j = 0; j < stored.cols(); j++) {
            boolean pair = alpha.im(j, 0) != 0 && j + 1 < stored.cols();
            for (int i = 0; i < n; i++) {
                result.set(i, j, stored.re(i, j), pair ? stored.re(i, j + 1) : 0);
                if (pair) {
                    result.set(i, j + 1, stored.re(i, j), -stored.re(i, j + 1));
                }
            }
            j += pair ? 1 : 0;
        }
        return result;
    }

    /** Every eigenvalue must make the pencil singular, and (B null) their sum must be the trace. */
    static void verifyValues(Call call, Verdict verdict, Matrix a, Matrix b, Matrix alpha, Matrix beta) {
        int n = a.rows();
        double worst = 0;
        for (int i = 0; i < n; i++) {
            Matrix pencil = pencil(a, b, alpha, beta, i);
            double scale = scale(a, b, alpha, beta, i);
            boolean none = b != null && alpha.abs1(i, 0) + beta.abs1(i, 0) == 0;
            double distance = none ? Double.NaN : scale == 0 ? 0 : SmallestSingular.bound(pencil) / scale;
            worst = distance <= worst ? worst : distance;
        }
        LapackRow.ratio(call, verdict, "smallest singular value of A - w B / (n |A| eps)", worst, 1, n);
        if (b == null) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                re += a.re(i, i) - alpha.re(i, 0);
                im += a.im(i, i) - alpha.im(i, 0);
            }
            LapackRow.ratio(call, verdict, "|tr A - sum w| / (n^2 |A| eps)", Math.hypot(re, im), n * a.norm1(), n);
        }
    }

    private static double scale(Matrix a, Matrix b, Matrix alpha, Matrix beta, int i) {
        double size = Math.hypot(alpha.re(i, 0), alpha.im(i, 0));
        if (b == null) {
            return Math.max(a.norm1(), size);
        }
        return Math.hypot(beta.re(i, 0), beta.im(i, 0)) * a.norm1() + size * b.norm1();
    }

    /** {@code beta A - alpha B} for eigenvalue v. */
    static Matrix pencil(Matrix a, Matrix b, Matrix alpha, Matrix beta, int v) {
        Matrix result = Matrix.zeros(a.rows(), a.cols(), true);
        double br = b == null ? 1 : beta.re(v, 0);
        double bi = b == null ? 0 : beta.im(v, 0);
        double ar = alpha.re(v, 0);
        double ai = alpha.im(v, 0);
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                double identity = i == j ? 1 : 0;
                double yr = b == null ? identity : b.re(i, j);
                double yi = b == null ? 0 : b.im(i, j);
                double re = br * a.re(i, j) - bi * a.im(i, j) - (ar * yr - ai * yi);
                double im = br * a.im(i, j) + bi * a.re(i, j) - (ar * yi + ai * yr);
                result.set(i, j, re, im);
            }
        }
        return result;
    }

    /** Right vectors: {@code beta A v = alpha B v}. Left ones: {@code u^H (beta A - alpha B) = 0}. */
    static void verifyVectors(
            Call call, Verdict verdict, Matrix a, Matrix b, Matrix alpha, Matrix beta, Matrix v, boolean left) {
        verifyVectors(call, verdict, a, b, alpha, beta, v, left, 1);
    }

    /** As the other, with a multiple of its bound. */
    static void verifyVectors(
            Call call,
            Verdict verdict,
            Matrix a,
            Matrix b,
            Matrix alpha,
            Matrix beta,
            Matrix v,
            boolean left,
            double allowance) {
        int n = a.rows();
        double worst = 0;
        for (int j = 0; j < v.cols(); j++) {
            Matrix pencil = pencil(a, b, alpha, beta, j);
            Matrix one = v.columns(j, j + 1);
            Matrix error = Residuals.product(left ? pencil.adjoint() : pencil, one);
            double size = scale(a, b, alpha, beta, j) * one.norm1();
            double norm = LapackRow.norm(error);
            double relative = norm == 0 && one.norm1() > 0 ? 0 : norm / size;
            worst = relative <= worst ? worst : relative;
        }
        LapackRow.ratio(
                call, verdict, (left ? "left" : "right") + " vectors: |AV - BVW| / (n |A| eps)", worst, allowance, n);
    }

    /** {@code A = Q T Z^H} with unitary Q and Z. */
    static void verifySchur(Call call, Verdict verdict, Matrix a, Matrix t, Matrix q, Matrix z) {
        int n = a.rows();
        Matrix error = Residuals.residual(a, q, Residuals.product(t, z.adjoint()));
        LapackRow.ratio(call, verdict, "|A - Q T Z^H| / (n |A| eps)", error, a.norm1(), n);
        verifyUnitary(call, verdict, q);
        verifyUnitary(call, verdict, z);
    }

    /** Columns must be orthonormal. */
    static void verifyUnitary(Call call, Verdict verdict, Matrix q) {
        Matrix deviation = Residuals.residual(Matrix.identity(q.cols(), q.complex()), q.adjoint(), q);
        LapackRow.ratio(call, verdict, "|I - Q^H Q| / (n eps)", deviation, 1, q.rows());
    }

    /** T must be triangular, where {@code quasi} with diagonal blocks of order 2 that do not touch. */
    static void verifyTriangular(Verdict verdict, Matrix t, boolean quasi) {
        boolean before = false;
        for (int j = 0; j < t.cols(); j++) {
            for (int i = j + 1; i < t.rows(); i++) {
                boolean allowed = quasi && i == j + 1 && !before;
                if (!allowed && (t.re(i, j) != 0 || t.im(i, j) != 0)) {
                    verdict.fault("T(" + i + "," + j + ") = " + t.re(i, j) + " stands below the diagonal blocks");
                }
            }
            before = j + 1 < t.rows() && t.re(j + 1, j) != 0;
        }
    }
}
