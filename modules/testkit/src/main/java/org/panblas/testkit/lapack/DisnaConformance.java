package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code disna}: gaps between sorted values; singular values that belong to fewer vectors also have 0 for a neighbour. */
public final class DisnaConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.before("d").rows() == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return i + random.nextDouble(0.1, 0.9);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix d = call.before("d");
        int k = d.rows();
        char job = (Character) call.value("job");
        int m = call.size("m");
        int n = call.size("n");
        boolean zero = (job == 'L' && m > n) || (job == 'R' && m < n);
        for (int i = 0; i < k; i++) {
            double gap = k == 1 ? (zero ? d.re(0, 0) : Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
            gap = i > 0 ? Math.min(gap, d.re(i, 0) - d.re(i - 1, 0)) : gap;
            gap = i + 1 < k ? Math.min(gap, d.re(i + 1, 0) - d.re(i, 0)) : gap;
            gap = zero && i == 0 ? Math.min(gap, d.re(0, 0)) : gap;
            if (Double.isInfinite(gap)) {
                verdict.release("sep", i, 0);
                continue;
            }
            verdict.element(
                    "sep", i, 0, Dd.of(gap), Dd.ZERO, 4 * call.precision().unitRoundoff() * k);
        }
    }
}
