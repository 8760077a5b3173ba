package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;

/** {@code lapy2} and {@code lapy3}. */
public final class Lapy2Conformance extends LapackRow {
    @Override
    public void verify(Call call, Verdict verdict) {
        Dd square = Dd.ZERO;
        for (String name : new String[] {"x", "y", "z"}) {
            if (call.has(name)) {
                double value = call.scalar(name).re();
                square = square.plus(Dd.product(value, value));
            }
        }
        Dd expected = square.sqrt();
        double bound = 6 * call.precision().unitRoundoff() * expected.hi();
        verdict.near("length", expected, call.returnedReal(), bound);
    }
}
