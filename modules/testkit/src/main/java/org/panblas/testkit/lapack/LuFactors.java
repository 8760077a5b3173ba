package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Triangles;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** Draws the factors that {@code gecon} takes; exchanges do not change the norms of the inverse. */
final class LuFactors extends StoredRow {
    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return Triangles.number(call.size("n"), i, j, random);
    }

    static Matrix product(Call call) {
        Matrix factors = call.before("a");
        return Residuals.product(Lu.lower(factors), Lu.upper(factors));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.fault("draws factors only");
    }
}
