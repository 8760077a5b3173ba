package org.panblas.testkit.lapack;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.Uplo;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code poequ}, {@code ppequ} and {@code pbequ}: {@code s = 1 / sqrt(diagonal)}, of which nothing else is read;
 * {@code poequb} takes powers of two near by. A diagonal element that is not positive is reported.
 */
public final class PositiveEquilibrationConformance extends StoredRow {
    private final boolean powers;

    /** A row for exact scalings or for powers of two. */
    public PositiveEquilibrationConformance(boolean powers) {
        this.powers = powers;
    }

    @Override
    public List<String> kinds() {
        return List.of("ill", "singular");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        if (array.equals("ab")) {
            return i == (call.uplo() == Uplo.UPPER ? call.size("kd") : 0);
        }
        return i == j;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = Math.scalb(1 + random.nextDouble(), call.test().data().equals("ill") ? j % 11 : 0);
        return singular(call) && j == middle(call.size("n")) ? -number : number;
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        super.verifyIdle(call, verdict);
        verdict.releaseAll("scond");
        verdict.releaseAll("amax");
        verdict.require(call.after("scond").re(0, 0) == 1, "scond must be 1");
        verdict.require(call.after("amax").re(0, 0) == 0, "amax must be 0");
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        for (String array : List.of("s", "scond", "amax")) {
            verdict.releaseAll(array);
        }
        int n = call.size("n");
        info(call, verdict, singular(call) ? middle(n) + 1 : 0);
        if (singular(call)) {
            return;
        }
        String array = Stored.matrix(call);
        Matrix a = call.has("uplo") ? Stored.before(call, array) : call.before(array);
        Matrix s = call.after("s");
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double element = a.re(i, i);
            least = Math.min(least, element);
            most = Math.max(most, element);
            double scale = s.re(i, 0);
            EquilibrationConformance.scaled(call, verdict, "s(" + i + ")", scale, Math.sqrt(element), powers, 2);
        }
        double rounding = 30 * call.precision().unitRoundoff();
        double scond = call.after("scond").re(0, 0);
        double expected = Math.sqrt(least / most);
        verdict.require(
                Math.abs(scond - expected) <= rounding * expected, "scond: got " + scond + ", expected " + expected);
        double amax = call.after("amax").re(0, 0);
        verdict.require(amax == most, "amax: got " + amax + ", expected " + most);
    }
}
