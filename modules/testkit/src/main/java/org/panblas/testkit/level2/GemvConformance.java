package org.panblas.testkit.level2;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gemv} and {@code gbmv}. */
public final class GemvConformance implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0 || (call.zero("alpha") && call.one("beta"));
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("y") ? !call.zero("beta") : !call.zero("alpha");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix a = call.before("a").op(call.trans("trans"));
        new Product(call, verdict, "y")
                .term(call.scalar("alpha"), a, call.before("x"))
                .plus(call.scalar("beta"), call.before("y"))
                .verify(a.rows(), 1);
    }
}
