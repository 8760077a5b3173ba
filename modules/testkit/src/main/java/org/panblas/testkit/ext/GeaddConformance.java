package org.panblas.testkit.ext;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code geadd}. */
public final class GeaddConformance implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("rows") == 0 || call.size("cols") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("a") ? !call.zero("alpha") : !call.zero("beta");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix a = call.before("a");
        new Product(call, verdict, "c")
                .term(call.scalar("alpha"), a, Matrix.identity(a.cols(), a.complex()))
                .plus(call.scalar("beta"), call.before("c"))
                .verify(a.rows(), a.cols());
    }
}
