package org.panblas.testkit.level1;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.ErrorBound;

/** {@code cabs1}. */
public final class Cabs1Conformance implements Row {
    @Override
    public void verify(Call call, Verdict verdict) {
        Complex z = call.scalar("z");
        Dd expected = Dd.sum(Math.abs(z.re()), Math.abs(z.im()));
        verdict.near("result", expected, call.returnedReal(), ErrorBound.sum(2, expected.hi(), call.precision()));
    }
}
