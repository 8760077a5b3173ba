package org.panblas.testkit.lapack;

import java.util.Map;
import org.panblas.Complex;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.Matrix;

/** {@code csyr} and {@code zsyr}: {@code alpha x x^T + A}. */
public final class ComplexSyrConformance extends LapackRow {
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("incX", 0, 1);
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.zero("alpha");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return array.equals("x") || Matrix.inTriangle(call.uplo(), i, j);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix x = call.before("x");
        Matrix a = call.before("a");
        Complex alpha = call.scalar("alpha");
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                if (Matrix.inTriangle(call.uplo(), i, j)) {
                    DdSum sum = new DdSum();
                    sum.addProduct(x.re(i, 0), x.im(i, 0), x.re(j, 0), x.im(j, 0));
                    Dd re = sum.re().times(alpha.re()).minus(sum.im().times(alpha.im()));
                    Dd im = sum.re().times(alpha.im()).plus(sum.im().times(alpha.re()));
                    double size = sum.magnitude() * (Math.abs(alpha.re()) + Math.abs(alpha.im())) + a.abs1(i, j);
                    // Two complex products and a sum.
                    double bound = 8 * call.precision().unitRoundoff() * size;
                    verdict.element("a", i, j, re.plus(Dd.of(a.re(i, j))), im.plus(Dd.of(a.im(i, j))), bound);
                }
            }
        }
    }
}
