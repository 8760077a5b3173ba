package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code lagge}, {@code lagsy} and {@code laghe}: band matrices with given singular values or eigenvalues. Singular values
 * are the eigenvalues of {@code [0 A; A^H 0]} that are not negative.
 */
public final class LaggeConformance extends LapackRow {
    private final boolean hermitian;
    private final boolean symmetric;

    LaggeConformance(boolean hermitian, boolean symmetric) {
        this.hermitian = hermitian;
        this.symmetric = symmetric;
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long m = values.containsKey("m") ? (Integer) values.get("m") : (Integer) values.get("n");
        return Math.max(1, Math.max(m, (Integer) values.get("n")) * 4);
    }

    /** There is no empty test matrix, and LAPACK's symmetric ones do not come right without an off-diagonal. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("m", 0, 1);
        values.replace("n", 0, 1);
        values.replace("k", 0, 1);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("iseed") ? LarnvConformance.seed(i, random) : random.nextDouble(0.1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "iseed");
        Matrix a = call.after("a");
        int m = a.rows();
        int n = a.cols();
        int below = call.size(call.has("k") ? "k" : "kl");
        int above = call.size(call.has("k") ? "k" : "ku");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                boolean outside = i - j > below || j - i > above;
                verdict.require(!outside || a.abs1(i, j) == 0, "a(" + i + "," + j + ") must be 0");
            }
        }
        if (hermitian || symmetric) {
            Matrix other = hermitian ? a.adjoint() : a.transpose();
            ratio(call, verdict, "|A - A'| / (n |A| eps)", Elements.minus(a, other), a.norm1(), n);
        }
        verdict.require(call.after("iseed").re(3, 0) % 2 == 1, "the last element of iseed must be odd");
        double[] expected = call.before("d").re().clone();
        Arrays.sort(expected);
        boolean eigenvalues = hermitian || (symmetric && !a.complex());
        double[] values = HermitianEigen.values(eigenvalues ? a : doubled(a));
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            double one = Math.abs(values[values.length - expected.length + i] - expected[i]);
            worst = one <= worst ? worst : one;
        }
        ratio(call, verdict, "values of A: error / (n |d| eps)", worst, 1, Math.max(m, n));
    }

    /** The Hermitian matrix {@code [0 A; A^H 0]}. */
    static Matrix doubled(Matrix a) {
        int m = a.rows();
        Matrix both = Matrix.zeros(m + a.cols(), m + a.cols(), a.complex());
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < m; i++) {
                both.set(i, m + j, a.re(i, j), a.im(i, j));
                both.set(m + j, i, a.re(i, j), -a.im(i, j));
            }
        }
        return both;
    }
}
