package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/**
 * The first two steps of {@code lacn2}: the start, which asks for A times the vector of 1/n, and ({@code second}) its
 * answer, whose one-norm is the first estimate and whose signs are asked for next (Higham, ACM TOMS 14, 1988).
 */
public final class Lacn2Conformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("second");
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("n", 0, 1);
    }

    private static boolean second(Call call) {
        return call.test().data().equals("second");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return second(call) && (array.equals("x") || array.equals("est"));
    }

    @Override
    public void prepare(Call call) {
        call.put("kase", new Matrix(1, 1, new double[] {second(call) ? 1 : 0}, null));
        if (second(call)) {
            call.put("isave", new Matrix(3, 1, new double[] {1, 0, 0}, null));
        }
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        for (String array : List.of("v", "x", "isgn", "est", "isave")) {
            if (call.has(array)) {
                verdict.releaseAll(array);
            }
        }
        int n = call.size("n");
        double unit = 8 * call.precision().unitRoundoff();
        if (!second(call)) {
            Elements.same(verdict, "kase", 0, 0, 1, 0);
            for (int i = 0; i < n; i++) {
                verdict.element("x", i, 0, Dd.of(1.0 / n), Dd.ZERO, unit / n);
            }
            return;
        }
        Matrix x = call.before("x");
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double modulus = Math.hypot(x.re(i, 0), x.im(i, 0));
            sum += modulus;
            if (n > 1) {
                Dd re = Dd.of(x.re(i, 0) / modulus);
                Dd im = Dd.of(x.im(i, 0) / modulus);
                verdict.element("x", i, 0, re, im, unit);
            }
        }
        verdict.element("est", 0, 0, Dd.of(sum), Dd.ZERO, n * unit * sum);
        Elements.same(verdict, "kase", 0, 0, n == 1 ? 0 : 2, 0);
    }
}
