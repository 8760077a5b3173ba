package org.panblas.testkit.lapack;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;

/** {@code laset}. */
public final class LasetConformance extends LapackRow {
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return false;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (int j = 0; j < call.size("n"); j++) {
            for (int i = 0; i < call.size("m"); i++) {
                if (Elements.named(call, i, j)) {
                    Complex value = call.scalar(i == j ? "beta" : "alpha");
                    Elements.same(verdict, "a", i, j, value.re(), value.im());
                }
            }
        }
    }
}
