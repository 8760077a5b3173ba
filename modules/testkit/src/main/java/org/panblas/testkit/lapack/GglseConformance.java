package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/**
 * {@code gglse}: the constraint's residual, and the gradient {@code A^H (c - A x)}, which must lie in the range of
 * {@code B^H} (Lagrange).
 */
public final class GglseConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    /** B is strong at its first columns, A at its last ones, so that both have the rank that is asked for. */
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        int n = call.size("n");
        boolean strong = array.equals("a") ? i == n - 1 - j : i == j;
        boolean vector = array.equals("c") || array.equals("d");
        return vector ? number : strong ? number + Math.copySign(1, number) : number / n;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("a", "b", "c", "d", "x")) {
            verdict.releaseAll(array);
        }
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Matrix b = call.before("b");
        Matrix c = call.before("c");
        Matrix x = call.after("x");
        int size = Math.max(a.rows(), Math.max(b.rows(), a.cols()));
        Matrix constraint = Residuals.residual(call.before("d"), b, x);
        ratio(call, verdict, "|d - B x| / (n |B| |x| eps)", constraint, b.norm1() * norm(x), size);
        Matrix gradient = Residuals.product(a.adjoint(), Residuals.residual(c, a, x));
        Matrix outside = GelsConformance.outside(b.adjoint(), gradient);
        double scale = a.norm1() * (a.norm1() * norm(x) + c.norm1());
        ratio(call, verdict, "|A^H (c - A x) outside B^H| / (n |A| |c| eps)", outside, scale, size);
    }
}
