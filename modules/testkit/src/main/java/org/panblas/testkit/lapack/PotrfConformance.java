package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code potrf} and {@code posv}. The matrices have dominant positive diagonals; {@code ill} is one scaled from both
 * sides, and {@code singular} one with a negative diagonal element, at which the factorisation must stop.
 */
public final class PotrfConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("ill", "big", "small", "singular");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !array.equals("a") || Matrix.inTriangle(call.uplo(), i, j);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (!array.equals("a")) {
            return number;
        }
        int n = call.size("n");
        double element = i == j ? 2 + number : number / (2 * n);
        int grade = call.test().data().equals("ill") ? -(i % 8 + j % 8) : 0;
        boolean negative = singular(call) && i == j && i == middle(n);
        return Math.scalb(negative ? -element : element, grade + exponent(call));
    }

    @Override
    public void prepare(Call call) {
        Matrix a = call.before("a");
        Matrix real = a.columns(0, a.cols());
        for (int i = 0; i < a.rows(); i++) {
            real.set(i, i, a.re(i, i), 0);
        }
        call.putTriangle("a", real, call.uplo());
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        int n = call.size("n");
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (Matrix.inTriangle(call.uplo(), i, j)) {
                    verdict.release("a", i, j);
                }
            }
        }
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (singular(call)) {
            return;
        }
        Matrix a = call.before("a").hermitian(call.uplo());
        Matrix factor = call.after("a").triangle(call.uplo(), Diag.NON_UNIT);
        Matrix error = Residuals.residual(
                a, left(factor, call.uplo()), left(factor, call.uplo()).adjoint());
        ratio(call, verdict, "|A - LL^H| / (n |A| eps)", error, a.norm1(), n);
        if (call.has("b")) {
            verdict.releaseAll("b");
            GetrfConformance.Solutions.verify(call, verdict, a);
        }
    }

    /** The lower triangular factor. */
    static Matrix left(Matrix factor, Uplo uplo) {
        return uplo == Uplo.LOWER ? factor : factor.adjoint();
    }
}
