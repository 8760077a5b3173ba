package org.panblas.testkit.level1;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;

/** A routine of one vector: nothing is read where n = 0 or incX <= 0, and a result is then 0. */
abstract class SingleVectorRow implements Row {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("incX") <= 0;
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        if (call.returned() != null) {
            verdict.require(call.returnedReal() == 0, "result: got " + call.returned() + ", expected 0");
        }
    }
}
