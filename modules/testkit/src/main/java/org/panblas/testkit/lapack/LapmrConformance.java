package org.panblas.testkit.lapack;

import java.util.SplittableRandom;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code lapmr} and {@code lapmt}. */
public final class LapmrConformance extends LapackRow {
    private final boolean rows;

    LapmrConformance(boolean rows) {
        this.rows = rows;
    }

    private int order(Call call) {
        return call.size(rows ? "m" : "n");
    }

    @Override
    public boolean idle(Call call) {
        return order(call) <= 1;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("x");
    }

    @Override
    public void prepare(Call call) {
        call.put(
                "k",
                Permutations.random(
                        order(call), new SplittableRandom(call.test().seed())));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        // k serves for marks but must come back; elements not released are compared.
        Matrix x = call.before("x");
        Matrix k = call.before("k");
        boolean forward = (Boolean) call.value("forwrd");
        for (int j = 0; j < x.cols(); j++) {
            for (int i = 0; i < x.rows(); i++) {
                int line = rows ? i : j;
                int other = (int) k.re(line, 0) - 1;
                int to = forward ? line : other;
                int from = forward ? other : line;
                Elements.same(
                        verdict,
                        "x",
                        rows ? to : i,
                        rows ? j : to,
                        x.re(rows ? from : i, rows ? j : from),
                        x.im(rows ? from : i, rows ? j : from));
            }
        }
    }
}
