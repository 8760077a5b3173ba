package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code laswp}. */
public final class LaswpConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("incX") == 0 || call.size("n") == 0 || call.size("k2") < call.size("k1");
    }

    private static int place(Call call, int row) {
        return call.size("k1") - 1 + (row - call.size("k1")) * Math.abs(call.size("incX"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int beyond = i - (call.size("k1") - 1);
        return array.equals("a") || (beyond >= 0 && beyond % Math.abs(call.size("incX")) == 0);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("ipiv") ? 1 + random.nextInt(call.size("k2")) : random.nextDouble(-1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix pivots = call.before("ipiv");
        Matrix expected = call.before("a").transpose().transpose();
        int k1 = call.size("k1");
        int k2 = call.size("k2");
        for (int step = 0; step <= k2 - k1; step++) {
            int row = call.size("incX") > 0 ? k1 + step : k2 - step;
            Permutations.exchange(expected, row - 1, (int) pivots.re(place(call, row), 0) - 1);
        }
        Elements.same(verdict, "a", expected);
    }
}
