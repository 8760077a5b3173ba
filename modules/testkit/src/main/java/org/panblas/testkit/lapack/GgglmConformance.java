package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code ggglm}: the residual of {@code d = A x + B y}, and y, which must be {@code B^H w} for a w orthogonal to the
 * columns of A: then none shorter exists.
 */
public final class GgglmConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    /** x and y become zero. */
    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        verdict.releaseAll("x");
        verdict.releaseAll("y");
        info(call, verdict, 0);
        verdict.require(norm(call.after("x")) == 0 && norm(call.after("y")) == 0, "x and y must be zero");
    }

    /** A is strong at its first m rows, B at the others. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int first = array.equals("a") ? 0 : call.size("m");
        boolean strong = i - first == j;
        return array.equals("d") ? number : strong ? number + Math.copySign(1, number) : number / call.size("n");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "b", "d", "x", "y")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix b = call.before("b");
        Matrix x = call.after("x");
        Matrix y = call.after("y");
        int size = Math.max(a.rows(), b.cols());
        Matrix rest = Residuals.residual(Residuals.residual(call.before("d"), a, x), b, y);
        double scale = a.norm1() * norm(x) + b.norm1() * norm(y);
        ratio(call, verdict, "|d - A x - B y| / (n (|A| |x| + |B| |y|) eps)", rest, scale, size);
        Matrix units = Matrix.identity(a.rows(), a.complex()).columns(a.cols(), a.rows());
        Matrix reach = Residuals.product(b.adjoint(), GelsConformance.outside(a, units));
        Matrix outside = GelsConformance.outside(reach, y);
        ratio(call, verdict, "|y outside B^H null(A^H)| / (n |x, y| eps)", outside, norm(x) + norm(y), size);
    }
}
