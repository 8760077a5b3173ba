package org.panblas.testkit.ext;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Product;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code omatcopy} and {@code imatcopy}. In place, what only the old shape covers may come out as anything. */
public final class MatcopyConformance implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("rows") == 0 || call.size("cols") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !call.zero("alpha");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        String result = call.has("b") ? "b" : "a";
        verdict.releaseAll(result);
        Matrix a = call.before("a").op(call.trans("trans"));
        new Product(call, verdict, result).plus(call.scalar("alpha"), a).verify(a.rows(), a.cols());
    }
}
