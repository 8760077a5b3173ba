package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gehrd}. */
public final class GehrdConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 4);
    }

    /** LAPACK's query for workspace answers 1 where ilo = ihi, and then asks for n. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        ActiveRows.fit(values);
        int n = (Integer) values.get("n");
        int ilo = Math.max(1, Math.min((Integer) values.get("ilo"), n - 1));
        values.put("ilo", ilo);
        values.compute("ihi", (name, ihi) -> (Integer) ihi > ilo ? ihi : n);
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "ill");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = super.number(call, array, i, j, random);
        boolean apart = j + 1 < call.size("ilo") || i + 1 > call.size("ihi");
        return i > j && apart ? 0 : number;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("a");
        verdict.releaseAll("tau");
        int n = call.size("n");
        int ilo = call.size("ilo");
        int ihi = call.size("ihi");
        Matrix factors = call.after("a");
        Matrix h = Matrix.zeros(n, n, factors.complex());
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= Math.min(n - 1, j + 1); i++) {
                h.set(i, j, factors.re(i, j), factors.im(i, j));
            }
        }
        h = Elements.scaled(h, -exponent(call));
        Matrix a = Elements.scaled(call.before("a"), -exponent(call));
        Matrix tau = call.after("tau");
        for (int i = 0; i < n - 1; i++) {
            boolean inside = i + 1 >= ilo && i + 1 < ihi;
            verdict.require(inside || (tau.re(i, 0) == 0 && tau.im(i, 0) == 0), "tau(" + i + ") must be 0");
        }
        Matrix q = ReflectorProduct.hessenberg(factors, tau, ilo, ihi);
        Matrix error = Residuals.residual(Residuals.product(a, q), q, h);
        ratio(call, verdict, "|AQ - QH| / (n |A| eps)", error, a.norm1(), n);
        Nonsymmetric.verifyUnitary(call, verdict, q);
    }
}
