package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.HermitianEigen;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code latms}: band matrices with singular values or eigenvalues of a given distribution (Demmel and McKenney, LAPACK
 * Working Note 9), in any of its storage schemes. What {@code d} holds must follow the mode, and be what the matrix has.
 */
public final class LatmsConformance extends LapackRow {
    private static final double COND = 8;
    private static final int GIVEN = 0;
    private static final int RANDOM = 6;

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return Math.max(1, Math.max((Integer) values.get("m"), (Integer) values.get("n")) * 4);
    }

    /** Symmetric matrices are square with equal bandwidths; triangles are stored of symmetric ones alone. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.put("cond", Complex.of(COND));
        values.compute("dmax", (name, dmax) -> Complex.of(((Complex) dmax).re() == 0 ? 3 : ((Complex) dmax).re()));
        values.compute("mode", (name, mode) -> mode.equals(7) ? RANDOM : mode.equals(1) ? -4 : mode);
        char pack = (Character) values.get("pack");
        if (!values.get("sym").equals('N')) {
            values.put("m", values.get("n"));
            values.put("ku", values.get("kl"));
        }
        int m = (Integer) values.get("m");
        int n = (Integer) values.get("n");
        int most = Math.max(0, Math.min(m, n) - 1);
        values.compute("kl", (name, k) -> Math.min((Integer) k, pack == 'Z' ? most / 2 : most));
        values.compute("ku", (name, k) -> Math.min((Integer) k, pack == 'Z' ? most / 2 : most));
        if (pack == 'C' || pack == 'R') {
            // The elements of a packed triangle follow each other over the gaps between columns.
            values.put("lda", 0);
        }
    }

    @Override
    public boolean legal(RoutineSpec spec, Map<String, Object> values) {
        return !values.get("sym").equals('N') || "NZ".indexOf((Character) values.get("pack")) >= 0;
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("iseed") || (array.equals("d") && call.size("mode") == GIVEN);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("iseed") ? LarnvConformance.seed(i, random) : random.nextDouble(0.1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "a", "iseed");
        if (call.size("mode") != GIVEN) {
            verdict.releaseAll("d");
            values(call, verdict, call.after("d"));
        }
        verdict.require(call.after("iseed").re(3, 0) % 2 == 1, "the last element of iseed must be odd");
        Matrix a = matrix(call, verdict);
        boolean symmetric = !call.value("sym").equals('N');
        boolean hermitian = symmetric && !(call.value("sym").equals('S') && a.complex());
        if (call.value("pack").equals('N') && symmetric) {
            Matrix other = hermitian ? a.adjoint() : a.transpose();
            ratio(call, verdict, "|A - A'| / (n |A| eps)", Elements.minus(a, other), a.norm1(), a.rows());
        }
        double[] expected = call.after("d").re().clone();
        for (int i = 0; !hermitian && i < expected.length; i++) {
            expected[i] = Math.abs(expected[i]);
        }
        Arrays.sort(expected);
        double[] values = HermitianEigen.values(hermitian ? a : LaggeConformance.doubled(a));
        double worst = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double one = Math.abs(values[values.length - expected.length + i] - expected[i]);
            worst = one <= worst ? worst : one;
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        ratio(call, verdict, "values of A: error / (n |d| eps)", worst, largest, Math.max(a.rows(), a.cols()));
    }

    /** Requires what the modes promise of d, apart from its scale, signs and, where mode is negative, order. */
    private static void values(Call call, Verdict verdict, Matrix d) {
        int n = d.rows();
        int mode = call.size("mode");
        if (Math.abs(mode) == RANDOM) {
            return;
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.abs(d.re(i, 0)));
        }
        double bound = 30 * call.precision().unitRoundoff();
        double dmax = Math.abs(call.scalar("dmax").re());
        verdict.require(Math.abs(largest - dmax) <= bound * dmax, "the largest of d is " + largest);
        for (int i = 0; i < n; i++) {
            double got = Math.abs(d.re(mode > 0 ? i : n - 1 - i, 0)) / dmax;
            double along = n == 1 ? 0 : i / (n - 1.0);
            double expected = switch (Math.abs(mode)) {
                case 1 -> i == 0 ? 1 : 1 / COND;
                case 2 -> i < n - 1 || n == 1 ? 1 : 1 / COND;
                case 3 -> Math.pow(COND, -along);
                case 4 -> 1 - along * (1 - 1 / COND);
                default -> Math.clamp(got, 1 / COND * (1 - bound), 1);
            };
            verdict.require(
                    Math.abs(got - expected) <= bound * n, "d(" + i + "): got " + got + ", expected " + expected);
        }
    }

    /** The matrix that is stored, which must be zero outside its band. */
    private static Matrix matrix(Call call, Verdict verdict) {
        Matrix stored = call.after("a");
        int m = call.size("m");
        int n = call.size("n");
        int kl = call.size("kl");
        int ku = call.size("ku");
        char pack = (Character) call.value("pack");
        Matrix a = Matrix.zeros(m, n, stored.complex());
        int at = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                boolean upper = i <= j;
                boolean packed = (pack == 'C' && upper) || (pack == 'R' && !(i < j));
                int row = packed ? at % m : pack == 'B' ? i - j : pack == 'Q' || pack == 'Z' ? ku + i - j : i;
                int column = packed ? at / m : j;
                at += packed ? 1 : 0;
                boolean inBand = i - j <= kl && j - i <= ku;
                boolean triangle = packed
                        || pack == 'N'
                        || pack == 'Z'
                        || ((pack == 'U' || pack == 'Q') && upper)
                        || ((pack == 'L' || pack == 'B') && i >= j);
                if (triangle && (inBand || "BQZ".indexOf(pack) < 0)) {
                    a.set(i, j, stored.re(row, column), stored.im(row, column));
                    verdict.require(inBand || a.abs1(i, j) == 0, "a(" + i + "," + j + ") must be 0");
                }
            }
        }
        if (pack == 'N' || pack == 'Z') {
            return a;
        }
        Uplo uplo = "UCQ".indexOf(pack) >= 0 ? Uplo.UPPER : Uplo.LOWER;
        Matrix triangle = a.triangle(uplo, Diag.NON_UNIT);
        boolean symmetric = call.value("sym").equals('S');
        return symmetric ? triangle.symmetric(uplo) : triangle.hermitian(uplo);
    }
}
