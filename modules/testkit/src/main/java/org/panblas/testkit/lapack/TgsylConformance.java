package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code tgsyl}: {@code A R - L B = scale C} and {@code D R - L E = scale F}, or turned {@code A^H R + D^H L = scale C} and
 * {@code R B^H + L E^H = -scale F}.
 */
public final class TgsylConformance extends LapackRow {
    private static boolean empty(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    private static boolean turned(Call call) {
        return !call.value("trans").equals('N') && !call.value("trans").equals(Transpose.NO_TRANS);
    }

    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        return 4;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "a", "b" -> i <= j || (i == j + 1 && !call.precision().complex());
            case "d", "e" -> i <= j;
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        // Quotients of A and D in (4, 8), of B and E in (16, 32).
        return switch (array) {
            case "a" -> TriangularForms.element(call, call.size("m"), i, j, number);
            case "b" -> 4 * TriangularForms.element(call, call.size("n"), i, j, number);
            case "d" -> TriangularForms.second(call, call.size("m"), i, j, number);
            case "e" -> TriangularForms.second(call, call.size("n"), i, j, number);
            default -> number;
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("scale");
        verdict.releaseAll("dif");
        double scale = call.after("scale").re(0, 0);
        int ijob = turned(call) ? 0 : call.size("ijob");
        if (empty(call)) {
            verdict.require(scale == 1, "scale: got " + scale + ", expected 1");
            verdict.require(ijob == 0 || call.after("dif").re(0, 0) == 0, "dif must be 0");
            return;
        }
        verdict.releaseAll("c");
        verdict.releaseAll("f");
        Matrix a = TriangularForms.form(call.before("a"));
        Matrix b = TriangularForms.form(call.before("b"));
        Matrix d = call.before("d").triangle(Uplo.UPPER, Diag.NON_UNIT);
        Matrix e = call.before("e").triangle(Uplo.UPPER, Diag.NON_UNIT);
        if (ijob > 0 && Separation.small(a.rows(), b.rows(), true)) {
            double dif = call.after("dif").re(0, 0);
            Separation.verify(call, verdict, "dif", dif, Separation.operator(a, b, d, e));
        }
        if (ijob >= 3) {
            return;
        }
        verdict.require(scale > 0 && scale <= 1, "scale = " + scale + ", must be in (0, 1]");
        Matrix r = call.after("c");
        Matrix l = call.after("f");
        double norms = a.norm1() + b.norm1() + d.norm1() + e.norm1();
        if (turned(call)) {
            equation(call, verdict, "C", 1, product(a.adjoint(), r), product(d.adjoint(), l), 1, norms);
            equation(call, verdict, "F", -1, product(r, b.adjoint()), product(l, e.adjoint()), 1, norms);
        } else {
            equation(call, verdict, "C", 1, product(a, r), product(l, b), -1, norms);
            equation(call, verdict, "F", 1, product(d, r), product(l, e), -1, norms);
        }
    }

    private static Matrix product(Matrix x, Matrix y) {
        return Residuals.product(x, y);
    }

    /** {@code first + sign * second = side * scale * right}. */
    private static void equation(
            Call call, Verdict verdict, String name, int side, Matrix first, Matrix second, int sign, double norms) {
        Matrix right = call.before(name.equals("C") ? "c" : "f");
        double scale = side * call.after("scale").re(0, 0);
        Matrix error = Matrix.zeros(right.rows(), right.cols(), right.complex());
        for (int j = 0; j < right.cols(); j++) {
            for (int i = 0; i < right.rows(); i++) {
                double re = scale * right.re(i, j) - first.re(i, j) - sign * second.re(i, j);
                double im = scale * right.im(i, j) - first.im(i, j) - sign * second.im(i, j);
                error.set(i, j, re, im);
            }
        }
        Matrix r = call.after("c");
        Matrix l = call.after("f");
        double size = norms * (norm(r) + norm(l));
        String what = "equation of " + name + ": residual / (n (|A| + |B| + |D| + |E|) (|R| + |L|) eps)";
        ratio(call, verdict, what, error, size, right.rows() + right.cols());
    }
}
