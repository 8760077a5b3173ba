package org.panblas.testkit.level1;

import org.panblas.Complex;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/** {@code dot}, {@code dotu} and {@code dotc}. */
public final class DotConformance implements Row {
    private final boolean conjugate;

    /** The product of conj(x), where so wanted, and y. */
    public DotConformance(boolean conjugate) {
        this.conjugate = conjugate;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = conjugate ? call.before("x").conjugate() : call.before("x");
        Matrix y = call.before("y");
        DdSum sum = new DdSum();
        sum.addDot(x.rows(), x.re(), x.im(), 0, y.re(), y.im(), 0);
        double bound = ErrorBound.dot(sum.terms(), sum.magnitude(), call.precision());
        if (call.returned() instanceof Complex z) {
            verdict.near("re", sum.re(), z.re(), bound);
            verdict.near("im", sum.im(), z.im(), bound);
        } else {
            verdict.near("result", sum.re(), call.returnedReal(), bound);
        }
    }
}
