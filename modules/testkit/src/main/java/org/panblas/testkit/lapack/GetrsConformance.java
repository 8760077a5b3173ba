package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code getrs}, with factors and pivots drawn directly. */
public final class GetrsConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("nrhs") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int n = call.size("n");
        return switch (array) {
            case "a" -> Triangles.number(n, i, j, random);
            case "ipiv" -> i + 1 + random.nextInt(n - i);
            default -> random.nextDouble(-1, 1);
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("b");
        info(call, verdict, 0);
        Matrix factors = call.before("a");
        Matrix product = Residuals.product(Lu.lower(factors), Lu.upper(factors));
        Matrix a = Lu.exchanged(product, call.before("ipiv"), false);
        GetrfConformance.Solutions.verify(call, verdict, a.op(call.trans("trans")));
    }
}
