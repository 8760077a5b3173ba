package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;

/** {@code lacgv}. */
public final class LacgvConformance extends LapackRow {
    /** An increment of 0 would conjugate one number again and again. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("incX", 0, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Elements.same(verdict, "x", call.before("x").conjugate());
    }
}
