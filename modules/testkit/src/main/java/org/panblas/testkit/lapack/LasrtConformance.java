package org.panblas.testkit.lapack;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;

/** {@code lasrt}. */
public final class LasrtConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("repeated", "big");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") <= 1;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return call.test().data().equals("repeated") ? Math.rint(3 * number) + 0.5 : Math.scalb(number, exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        double[] sorted = call.before("d").re().clone();
        Arrays.sort(sorted);
        boolean increasing = call.value("id").equals('I');
        for (int i = 0; i < sorted.length; i++) {
            Elements.same(verdict, "d", i, 0, sorted[increasing ? i : sorted.length - 1 - i], 0);
        }
    }
}
