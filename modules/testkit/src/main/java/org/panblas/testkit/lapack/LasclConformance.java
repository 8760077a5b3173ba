package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.Complex;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/** {@code lascl} for all its storage types. */
public final class LasclConformance extends LapackRow {
    @Override
    public List<String> kinds() {
        return List.of("big", "small");
    }

    /** Symmetric bands are square and as wide above as below; no band is wider than its matrix. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        values.replace("cfrom", Complex.ZERO, Complex.of(3));
        char type = (Character) values.get("type");
        int m = (Integer) values.get("m");
        int n = (Integer) values.get("n");
        int kl = (Integer) values.get("kl");
        int ku = (Integer) values.get("ku");
        if (type == 'B' || type == 'Q') {
            n = Math.min(m, n);
            m = n;
            ku = kl;
        }
        values.put("m", m);
        values.put("n", n);
        values.put("kl", Math.min(kl, Math.max(m - 1, 0)));
        values.put("ku", Math.min(ku, Math.max(n - 1, 0)));
    }

    @Override
    public boolean idle(Call call) {
        return call.size("m") == 0 || call.size("n") == 0;
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        int m = call.size("m");
        int kl = call.size("kl");
        int ku = call.size("ku");
        return switch ((char) (Character) call.value("type")) {
            case 'L' -> i >= j;
            case 'U' -> i <= j;
            case 'H' -> i <= j + 1;
            case 'B' -> i + j < m;
            case 'Q' -> i + j >= ku;
            // Rows above the first kl ones; those are gbtrf's room for fill-in.
            case 'Z' -> i >= kl && j + i - kl - ku >= 0 && j + i - kl - ku < m;
            default -> true;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return Math.scalb(random.nextDouble(-1, 1), exponent(call));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix a = call.before("a");
        Dd factor =
                Dd.of(call.scalar("cto").re()).over(Dd.of(call.scalar("cfrom").re()));
        for (int j = 0; j < a.cols(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                if (reads(call, "a", i, j)) {
                    Dd re = factor.times(a.re(i, j));
                    Dd im = factor.times(a.im(i, j));
                    // The quotient and the product are rounded once each.
                    double unit = 4 * call.precision().unitRoundoff();
                    double tiny = call.precision().smallest();
                    verdict.element(
                            "a",
                            i,
                            j,
                            re,
                            unit * re.abs().hi() + tiny,
                            im,
                            unit * im.abs().hi() + tiny);
                }
            }
        }
    }
}
