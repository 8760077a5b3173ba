package org.panblas.testkit.level1;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/** {@code asum} and {@code sum}. */
public final class SumConformance extends SingleVectorRow {
    private final boolean absolute;

    /** A sum of moduli, or of the numbers themselves. */
    public SumConformance(boolean absolute) {
        this.absolute = absolute;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = call.before("x");
        DdSum sum = new DdSum();
        for (int i = 0; i < x.rows(); i++) {
            sum.addProduct(absolute ? Math.abs(x.re(i, 0)) : x.re(i, 0), 1);
            sum.addProduct(absolute ? Math.abs(x.im(i, 0)) : x.im(i, 0), 1);
        }
        Dd expected = sum.re();
        double bound = ErrorBound.sum(sum.terms(), sum.magnitude(), call.precision());
        verdict.near("result", expected, call.returnedReal(), bound);
    }
}
