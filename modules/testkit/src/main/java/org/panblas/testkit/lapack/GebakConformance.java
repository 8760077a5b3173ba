package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.Side;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/** {@code gebak} and {@code ggbak}, with powers of two for factors and with swaps beyond ilo and ihi: exact. */
public final class GebakConformance extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0 || call.size("m") == 0 || call.value("job").equals('N');
    }

    private static String scale(Call call) {
        return call.has("scale") ? "scale" : call.side() == Side.RIGHT ? "rscale" : "lscale";
    }

    private static boolean inside(Call call, int i) {
        return i + 1 >= call.size("ilo") && i + 1 <= call.size("ihi");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        boolean wanted = inside(call, i) ? "SB".indexOf(job(call)) >= 0 : "PB".indexOf(job(call)) >= 0;
        return array.equals("v") || (array.equals(scale(call)) && wanted);
    }

    private static char job(Call call) {
        return (Character) call.value("job");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        if (array.equals("v")) {
            return random.nextDouble(-1, 1);
        }
        // Swaps go to places not yet settled: upwards of ihi to 1 .. i, below ilo to i .. ihi.
        if (inside(call, i)) {
            // A single row is never scaled.
            return call.size("ilo") == call.size("ihi") ? 1 : Math.scalb(1.0, random.nextInt(-8, 9));
        }
        return i + 1 > call.size("ihi") ? 1 + random.nextInt(i + 1) : i + 1 + random.nextInt(call.size("ihi") - i);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        Matrix scale = call.before(scale(call));
        Matrix v = call.before("v").columns(0, call.size("m"));
        boolean right = call.side() == Side.RIGHT || call.has("lscale");
        for (int i = 0; i < v.rows(); i++) {
            for (int j = 0; j < v.cols() && inside(call, i) && job(call) != 'P'; j++) {
                double factor = right ? scale.re(i, 0) : 1 / scale.re(i, 0);
                v.set(i, j, v.re(i, j) * factor, v.im(i, j) * factor);
            }
        }
        if (job(call) != 'S') {
            for (int i = call.size("ilo") - 2; i >= 0; i--) {
                Permutations.exchange(v, i, (int) scale.re(i, 0) - 1);
            }
            for (int i = call.size("ihi"); i < v.rows(); i++) {
                Permutations.exchange(v, i, (int) scale.re(i, 0) - 1);
            }
        }
        Elements.same(verdict, "v", v);
    }
}
