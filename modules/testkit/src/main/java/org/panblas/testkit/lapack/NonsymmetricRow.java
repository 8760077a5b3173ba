package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;

/** The data of drivers for general square matrices. */
abstract class NonsymmetricRow extends LapackRow {
    /** A factorisation for every eigenvalue: the fourth power of the order, of which the oracle does few. */
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        return Math.max(1, n * n);
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "zero", "repeated", "defective", "clustered", "graded");
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 && !call.has("sdim");
    }

    @Override
    public void prepare(Call call) {
        if (Prescribed.wanted(call)) {
            call.put("a", Prescribed.general(call, call.before("a")));
        }
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        if (array.equals("b")) {
            return i == j ? number + Math.copySign(1, number) : number / call.size("n");
        }
        return switch (call.test().data()) {
            case "zero" -> 0;
            case "repeated" -> i == j ? 0.5 : 0.25;
            case "defective" -> i == j ? 0.5 : i + 1 == j ? 1 : 0;
            default -> Math.scalb(number, exponent(call));
        };
    }
}
