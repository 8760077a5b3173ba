package org.panblas.testkit.lapack;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code larnv}: the congruential generator {@code s := a * s mod 2^48} of Fishman (Math. Comp. 54, 1990), as dlaruv
 * documents it, and the distributions made of it.
 */
public final class LarnvConformance extends LapackRow {
    private static final long MULTIPLIER = 33_952_834_046_453L;
    private static final long MODULUS = 1L << 48;
    private static final int DIGIT_BITS = 12;

    /** The seed's digits, high ones first. */
    static Matrix digits(long seed) {
        Matrix digits = Matrix.zeros(4, 1, false);
        for (int i = 0; i < 4; i++) {
            digits.set(i, 0, (double) ((seed >> (DIGIT_BITS * (3 - i))) & 0xfff), 0);
        }
        return digits;
    }

    /** One element of an iseed: the last must be odd. */
    static double seed(int i, RandomGenerator random) {
        int digit = random.nextInt(1 << DIGIT_BITS);
        return i == 3 ? digit | 1 : digit;
    }

    /** Real routines have no discs. */
    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        if (!spec.complex() && (Integer) values.get("idist") > 3) {
            values.put("idist", 3);
        }
    }

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return array.equals("iseed") ? seed(i, random) : random.nextDouble(-1, 1);
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        info(call, verdict, 0);
        long seed = 0;
        for (int i = 0; i < 4; i++) {
            seed = (seed << DIGIT_BITS) | (long) call.before("iseed").re(i, 0);
        }
        int idist = call.size("idist");
        boolean complex = call.precision().complex();
        // Numbers of size 1 to 8 (normal) after a few operations on rounded uniform ones.
        double bound = 64 * call.precision().unitRoundoff();
        for (int i = 0; i < call.size("n"); i++) {
            seed = next(seed);
            double u = (double) seed / MODULUS;
            if (!complex && idist < 3) {
                verdict.element("x", i, 0, Dd.of(idist == 1 ? u : 2 * u - 1), Dd.ZERO, bound);
                continue;
            }
            seed = next(seed);
            double v = (double) seed / MODULUS;
            if (idist < 3) {
                double re = idist == 1 ? u : 2 * u - 1;
                double im = idist == 1 ? v : 2 * v - 1;
                verdict.element("x", i, 0, Dd.of(re), Dd.of(im), bound);
            } else {
                double radius = idist == 3 ? Math.sqrt(-2 * Math.log(u)) : Math.sqrt(u);
                double angle = 2 * Math.PI * v;
                verdict.element("x", i, 0, Dd.of(radius * Math.cos(angle)), Dd.of(radius * Math.sin(angle)), bound);
            }
        }
        Elements.same(verdict, "iseed", digits(seed));
    }

    private static long next(long seed) {
        return (seed * MULTIPLIER) & (MODULUS - 1);
    }
}
