package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gttrs}, with factors and pivots drawn directly. */
public final class GttrsConformance extends StoredRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("nrhs") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return factor(call, array, i, random);
    }

    static double factor(Call call, String array, int i, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return switch (array) {
            case "ipiv" -> i + 1 + random.nextInt(1 + Math.min(1, call.size("n") - 1 - i));
            case "d" -> number + Math.copySign(1, number);
            case "dl", "du", "du2" -> number / 2;
            default -> number;
        };
    }

    /** The matrix whose factors were drawn. */
    static Matrix product(Call call) {
        return Residuals.product(
                GaussFactors.tridiagonalLeft(call.before("dl"), call.before("ipiv")),
                GaussFactors.tridiagonalUpper(call.before("d"), call.before("du"), call.before("du2")));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("b");
        info(call, verdict, 0);
        GetrfConformance.Solutions.verify(call, verdict, product(call).op(call.trans("trans")));
    }
}
