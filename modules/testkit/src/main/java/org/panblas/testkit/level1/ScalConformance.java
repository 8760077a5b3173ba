package org.panblas.testkit.level1;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code scal} with scalars of either type. */
public final class ScalConformance extends SingleVectorRow {
    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = call.before("x");
        new Product(call, verdict, "x").plus(call.scalar("alpha"), x).verify(x.rows(), 1);
    }
}
