package org.panblas.testkit.level1;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code copy} and {@code swap}, exactly. */
public final class CopyConformance implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        moved(call, verdict, "x", "y");
        if (call.spec().base().equals("?swap")) {
            moved(call, verdict, "y", "x");
        }
    }

    private static void moved(Call call, Verdict verdict, String from, String to) {
        Matrix source = call.before(from);
        for (int i = 0; i < source.rows(); i++) {
            verdict.element(to, i, 0, Dd.of(source.re(i, 0)), Dd.of(source.im(i, 0)), 0);
        }
    }
}
