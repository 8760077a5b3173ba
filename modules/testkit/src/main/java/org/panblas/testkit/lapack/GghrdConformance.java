package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Diag;
import org.panblas.Uplo;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Residuals;

/** {@code gghrd} and {@code gghd3}: {@code A = Q H Z^H} and {@code B = Q T Z^H}; A is triangular outside ilo to ihi. */
public final class GghrdConformance extends LapackRow {
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n / 4);
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        ActiveRows.fit(values);
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "ill", "singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return switch (array) {
            case "a" -> true;
            case "b" -> i <= j;
            default -> Accumulated.reads(call, array);
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = super.number(call, array, i, j, random);
        boolean apart = i > j && (j + 1 < call.size("ilo") || i + 1 > call.size("ihi"));
        boolean zero = singular(call) && array.equals("b") && i == j && i == middle(call.size("n"));
        return zero || (array.equals("a") && apart) ? 0 : number;
    }

    @Override
    public void prepare(Call call) {
        Accumulated.prepare(call, "q", "z");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        int n = call.size("n");
        if (n > 1) {
            Nonsymmetric.release(call, verdict, "a", "b");
        }
        Matrix q = Accumulated.result(call, verdict, "q");
        Matrix z = Accumulated.result(call, verdict, "z");
        Matrix h = call.after("a");
        Matrix t = n > 1 ? call.after("b") : call.before("b");
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                verdict.require(i == j + 1 || h.abs1(i, j) == 0, "h(" + i + "," + j + ") must be 0");
            }
        }
        Nonsymmetric.verifyTriangular(verdict, t, false);
        Matrix left = Accumulated.given(call, "q", n);
        Matrix right = Accumulated.given(call, "z", n).adjoint();
        int down = -exponent(call);
        Matrix a = Elements.scaled(call.before("a"), down);
        Matrix b = call.before("b").triangle(Uplo.UPPER, Diag.NON_UNIT);
        Equivalence.verifyPair(
                call,
                verdict,
                Residuals.product(left, Residuals.product(a, right)),
                Residuals.product(left, Residuals.product(b, right)),
                Elements.scaled(h, down),
                t,
                q,
                z);
    }
}
