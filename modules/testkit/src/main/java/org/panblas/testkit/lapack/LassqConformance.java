package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code lassq}: only {@code scale^2 * sumsq} is defined, not its two parts. */
public final class LassqConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small");
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("incX", 0, 1);
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        return switch (array) {
            case "scale" -> Math.scalb(Math.abs(number) + 0.5, exponent(call));
            case "sumsq" -> Math.abs(number);
            default -> Math.scalb(number, exponent(call));
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("scale");
        verdict.releaseAll("sumsq");
        double expected = square(call, call.before("scale"), call.before("sumsq"));
        Matrix x = Elements.scaled(call.before("x"), -exponent(call));
        for (int i = 0; i < x.rows(); i++) {
            expected += x.re(i, 0) * x.re(i, 0) + x.im(i, 0) * x.im(i, 0);
        }
        double bound = 4 * (x.rows() + 8) * call.precision().unitRoundoff() * expected;
        verdict.near("scale^2 * sumsq", Dd.of(expected), square(call, call.after("scale"), call.after("sumsq")), bound);
    }

    private static double square(Call call, Matrix scale, Matrix sumsq) {
        double scaled = Math.scalb(scale.re(0, 0), -exponent(call));
        return scaled * (scaled * sumsq.re(0, 0));
    }
}
