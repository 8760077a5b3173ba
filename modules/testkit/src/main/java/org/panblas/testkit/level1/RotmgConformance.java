package org.panblas.testkit.level1;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code rotmg}, by the equations of its definition: H zeroes the second component, and H^T D' H = D for the diagonal
 * matrices D of before and D' of after. Entries that the flag implies may hold anything.
 */
public final class RotmgConformance implements Row {
    /** Operations on the way to an entry of D' and two of H, as in drotmg. */
    private static final int OPERATIONS = 24;

    /** Beyond the 2^24 at which drotmg rescales. */
    private static final int FAR = 30;

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "mixed", "negative", "zero");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("b1")) {
            return random.nextDouble(-1, 1);
        }
        boolean first = array.equals("d1");
        double d = random.nextDouble(0.5, 1);
        return switch (call.test().data()) {
            case "big" -> Math.scalb(d, FAR);
            case "small" -> Math.scalb(d, -FAR);
            case "mixed" -> Math.scalb(d, first ? FAR : -FAR);
            case "negative" -> first ? -d : d;
            case "zero" -> first ? d : 0;
            default -> d;
        };
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        List.of("d1", "d2", "b1", "p").forEach(verdict::releaseAll);
        double d1 = call.before("d1").re(0, 0);
        double d2 = call.before("d2").re(0, 0);
        double b1 = call.before("b1").re(0, 0);
        double b2 = call.scalar("b2").re();
        Matrix p = call.after("p");
        double flag = p.re(0, 0);
        double e1 = call.after("d1").re(0, 0);
        double e2 = call.after("d2").re(0, 0);
        double x = call.after("b1").re(0, 0);
        boolean zeroed = flag == -1 && e1 == 0 && e2 == 0 && x == 0;
        boolean kept = flag == -2 && e1 == d1 && e2 == d2 && x == b1;
        if (d1 < 0 || d2 * b2 == 0) {
            // Where both hold, Netlib looks at d1 first and OpenBLAS at d2 * b2; either answer is accepted.
            verdict.require(
                    (d1 < 0 && zeroed) || (d2 * b2 == 0 && kept), "d1 < 0 must give zeros, d2 * b2 = 0 flag -2 alone");
            return;
        }
        double h11 = flag == 0 ? 1 : p.re(1, 0);
        double h21 = flag == 1 ? -1 : p.re(2, 0);
        double h12 = flag == 1 ? 1 : p.re(3, 0);
        double h22 = flag == 0 ? 1 : p.re(4, 0);
        verdict.require(flag == -1 || flag == 0 || flag == 1, "flag = " + flag);
        double unit = ErrorBound.gamma(OPERATIONS, call.precision());
        double first = Math.abs(h11 * b1) + Math.abs(h12 * b2);
        RotgConformance.zero(verdict, "h11 b1 + h12 b2 - b1'", unit * first, h11, b1, h12, b2, -1, x);
        double second = Math.abs(h21 * b1) + Math.abs(h22 * b2);
        RotgConformance.zero(verdict, "h21 b1 + h22 b2", unit * second, h21, b1, h22, b2);
        form(verdict, "(H^T D' H)11", Dd.of(d1), unit, e1, h11, h11, e2, h21, h21);
        form(verdict, "(H^T D' H)22", Dd.of(d2), unit, e1, h12, h12, e2, h22, h22);
        form(verdict, "(H^T D' H)12", Dd.ZERO, unit, e1, h11, h12, e2, h21, h22);
    }

    private static void form(
            Verdict verdict,
            String what,
            Dd expected,
            double unit,
            double e1,
            double a1,
            double b1,
            double e2,
            double a2,
            double b2) {
        Dd got = Dd.product(a1, b1).times(e1).plus(Dd.product(a2, b2).times(e2));
        double size = Math.abs(e1 * a1 * b1) + Math.abs(e2 * a2 * b2) + Math.abs(expected.hi());
        verdict.near(what, expected, got.hi(), unit * size);
    }
}
