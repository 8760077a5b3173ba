package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Reflectors;

/** {@code larfg}: {@code H^H (alpha, x) = (beta, 0)} with a real beta and a unitary H. */
public final class LarfgConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small", "zero");
    }

    /** LAPACK asks for positive increments here. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.compute("incX", (name, inc) -> Math.max(1, Math.abs((Integer) inc)));
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        boolean zero = call.test().data().equals("zero") && array.equals("x");
        return zero ? 0 : Math.scalb(random.nextDouble(-1, 1), exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("tau");
        Matrix tau = call.after("tau");
        int n = call.size("n");
        if (n == 0 || (n == 1 && !tau.complex())) {
            Elements.same(verdict, "tau", 0, 0, 0, 0);
            return;
        }
        verdict.releaseAll("alpha");
        verdict.releaseAll("x");
        if (!tau.complex() && call.test().data().equals("zero")) {
            Elements.same(verdict, "tau", 0, 0, 0, 0);
        }
        Matrix before = stacked(call.before("alpha"), call.before("x"), -exponent(call));
        Reflectors h = new Reflectors(stacked(call.after("alpha"), call.after("x"), 0), tau);
        Matrix error = h.apply(true, before);
        double beta = Math.scalb(call.after("alpha").re(0, 0), -exponent(call));
        verdict.require(call.after("alpha").im(0, 0) == 0, "beta is not real");
        error.set(0, 0, error.re(0, 0) - beta, error.im(0, 0));
        ratio(call, verdict, "|H^H (alpha, x) - (beta, 0)| / (n |(alpha, x)| eps)", error, before.norm1(), n);
        ratio(call, verdict, "|1 - H^H H| / (n eps)", h.deviation(), 1, n);
    }

    private static Matrix stacked(Matrix alpha, Matrix x, int exponent) {
        Matrix both = Matrix.zeros(1 + x.rows(), 1, alpha.complex());
        both.set(0, 0, alpha.re(0, 0), alpha.im(0, 0));
        for (int i = 0; i < x.rows(); i++) {
            both.set(1 + i, 0, x.re(i, 0), x.im(i, 0));
        }
        return Elements.scaled(both, exponent);
    }
}
