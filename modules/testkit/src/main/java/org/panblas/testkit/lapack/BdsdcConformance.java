package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code bdsdc}: {@code B = U S VT} for a bidiagonal B. Vectors in compact form are for other routines to read. */
public final class BdsdcConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 8);
    }

    /** Small orders go to bdsqr, which takes everything below 6 n^2 times the underflow threshold for zero. */
    @Override
    public List<String> kinds() {
        return List.of("zero", "big");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = Math.scalb(random.nextDouble(-1, 1), exponent(call));
        return call.test().data().equals("zero") && i % 3 == 0 ? 0 : number;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Nonsymmetric.release(call, verdict, "d", "e", "u", "vt", "q", "iq");
        int down = -exponent(call);
        Matrix b = BdsqrConformance.bidiagonal(
                call, Unitary.scalb(call.before("d"), down), Unitary.scalb(call.before("e"), down));
        Matrix s = Unitary.scalb(call.after("d"), down);
        Svd.values(call, verdict, b, s);
        if (call.value("compq").equals('I')) {
            Svd.vectors(call, verdict, b, call.after("u"), s, call.after("vt"));
        }
    }
}
