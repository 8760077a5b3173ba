package org.panblas.testkit.lapack;

import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;

/**
 * {@code lartgp}, which turns (f, g) into (r, 0), and {@code lartgs}, which so turns {@code (x^2 - sigma^2, x y)}; r is
 * not negative.
 */
public final class LartgpConformance extends LapackRow {
    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        verdict.releaseAll("cs");
        verdict.releaseAll("sn");
        double cs = call.after("cs").re(0, 0);
        double sn = call.after("sn").re(0, 0);
        double f;
        double g;
        if (call.has("f")) {
            f = call.scalar("f").re();
            g = call.scalar("g").re();
        } else {
            double x = call.scalar("x").re();
            double sigma = call.scalar("sigma").re();
            f = (x - sigma) * (x + sigma);
            g = x * call.scalar("y").re();
        }
        double length = Math.hypot(f, g);
        double unit = 8 * call.precision().unitRoundoff();
        verdict.near("cs^2 + sn^2", Dd.of(1), cs * cs + sn * sn, unit);
        verdict.near("cs * f + sn * g", Dd.of(length), cs * f + sn * g, unit * length);
        verdict.near("cs * g - sn * f", Dd.ZERO, cs * g - sn * f, unit * length);
        if (call.has("r")) {
            verdict.element("r", 0, 0, Dd.of(length), Dd.ZERO, unit * length);
        } else if (length == 0) {
            verdict.near("sn", Dd.of(1), Math.abs(sn), 0);
        }
    }
}
