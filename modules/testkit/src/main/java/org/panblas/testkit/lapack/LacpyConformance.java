package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code lacpy}, and {@code lacp2} from real to complex. */
public final class LacpyConformance extends LapackRow {
    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("a") && Elements.named(call, i, j);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix a = call.before("a");
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                if (Elements.named(call, i, j)) {
                    Elements.same(verdict, "b", i, j, a.re(i, j), a.im(i, j));
                }
            }
        }
    }
}
