package org.panblas.testkit.level1;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Precision;

/** {@code dsdot} and {@code sdsdot}: products of floats are exact in double, and sums have double's rounding errors. */
public final class MixedDotConformance implements Row {
    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = call.before("x");
        Matrix y = call.before("y");
        DdSum sum = new DdSum();
        sum.addDot(x.rows(), x.re(), null, 0, y.re(), null, 0);
        double alpha = call.has("alpha") ? call.scalar("alpha").re() : 0;
        Dd expected = sum.re().plus(Dd.of(alpha));
        double bound = ErrorBound.dot(sum.terms() + 1, sum.magnitude() + Math.abs(alpha), Precision.D);
        if (call.spec().returns().equals("float")) {
            bound += ErrorBound.operation(Math.abs(expected.hi()), Precision.S);
        }
        verdict.near("result", expected, call.returnedReal(), bound);
    }
}
