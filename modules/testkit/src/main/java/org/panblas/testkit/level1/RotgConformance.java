package org.panblas.testkit.level1;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Precision;

/**
 * {@code rotg}. The real one is compared with its definition (Anderson, Algorithm 978, 2017: the sign of r is that of the
 * larger of a and b); of the complex one the equations of the definition must hold, which leave the phase of r free where
 * a = 0. Everything is scaled to about 1 by a power of two first.
 */
public final class RotgConformance implements Row {
    /** Far enough from overflow for the root of a sum of four squares, and from underflow for quotients. */
    private static final int HEADROOM = 12;

    /** Scaling, two squares, their sum, the root, a quotient, the reciprocal of it, and as many in the parts of s. */
    private static final int OPERATIONS = 16;

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "zeroA", "zeroB", "zero", "largeA", "largeB");
    }

    private static int exponent(Call call) {
        int top = call.precision().maxExponent() - HEADROOM;
        return switch (call.test().data()) {
            case "big" -> top;
            case "small" -> -top;
            default -> 0;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        boolean a = array.equals("a");
        double factor = switch (call.test().data()) {
            case "zero" -> 0;
            case "zeroA" -> a ? 0 : 1;
            case "zeroB" -> a ? 1 : 0;
            case "largeA" -> a ? 1 : Math.scalb(1.0, -9);
            case "largeB" -> a ? Math.scalb(1.0, -9) : 1;
            default -> 1;
        };
        return call.precision().round(Math.scalb(factor * random.nextDouble(-1, 1), exponent(call)));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        verdict.releaseAll("a");
        verdict.releaseAll("c");
        verdict.releaseAll("s");
        if (call.precision().complex()) {
            complex(call, verdict);
        } else {
            verdict.releaseAll("b");
            real(call, verdict);
        }
    }

    private static double scaled(double x, int exponent) {
        return Math.scalb(x, -exponent);
    }

    private static void real(Call call, Verdict verdict) {
        int exponent = exponent(call);
        double a = scaled(call.before("a").re(0, 0), exponent);
        double b = scaled(call.before("b").re(0, 0), exponent);
        boolean larger = Math.abs(a) > Math.abs(b);
        Dd norm = Dd.product(a, a).plus(Dd.product(b, b)).sqrt();
        Dd r = (larger ? a : b) < 0 ? norm.negate() : norm;
        Dd c = r.hi() == 0 ? Dd.of(1) : Dd.of(a).over(r);
        Dd s = r.hi() == 0 ? Dd.ZERO : Dd.of(b).over(r);
        Dd z = larger || r.hi() == 0 ? s : a == 0 ? Dd.of(1) : Dd.of(1).over(c);
        near(call, verdict, "r", r, scaled(call.after("a").re(0, 0), exponent));
        near(call, verdict, "c", c, call.after("c").re(0, 0));
        near(call, verdict, "s", s, call.after("s").re(0, 0));
        near(call, verdict, "z", z, call.after("b").re(0, 0));
    }

    private static void near(Call call, Verdict verdict, String what, Dd expected, double got) {
        Precision precision = call.precision();
        verdict.near(what, expected, got, ErrorBound.gamma(OPERATIONS, precision) * Math.abs(expected.hi()));
    }

    private static void complex(Call call, Verdict verdict) {
        int exponent = exponent(call);
        Matrix a = call.before("a");
        Matrix b = call.before("b");
        Matrix r = call.after("a");
        double[] f = {scaled(a.re(0, 0), exponent), scaled(a.im(0, 0), exponent)};
        double[] g = {scaled(b.re(0, 0), exponent), scaled(b.im(0, 0), exponent)};
        double[] h = {scaled(r.re(0, 0), exponent), scaled(r.im(0, 0), exponent)};
        double c = call.after("c").re(0, 0);
        double[] s = {call.after("s").re(0, 0), call.after("s").im(0, 0)};
        double unit = ErrorBound.gamma(2 * OPERATIONS, call.precision());
        double size = abs1(f) + abs1(g) + abs1(h);
        verdict.require(c >= 0, "c = " + c + ", must be >= 0");
        zero(verdict, "re(c a + s b - r)", unit * size, c, f[0], s[0], g[0], -s[1], g[1], -1, h[0]);
        zero(verdict, "im(c a + s b - r)", unit * size, c, f[1], s[0], g[1], s[1], g[0], -1, h[1]);
        zero(verdict, "re(c b - conj(s) a)", unit * size, c, g[0], -s[0], f[0], -s[1], f[1]);
        zero(verdict, "im(c b - conj(s) a)", unit * size, c, g[1], -s[0], f[1], s[1], f[0]);
        zero(verdict, "c^2 + |s|^2 - 1", unit, c, c, s[0], s[0], s[1], s[1], -1, 1);
    }

    private static double abs1(double[] z) {
        return Math.abs(z[0]) + Math.abs(z[1]);
    }

    /** The sum of the products of the factors, pair by pair, must be zero within the bound. */
    static void zero(Verdict verdict, String what, double bound, double... factors) {
        Dd sum = Dd.ZERO;
        for (int i = 0; i < factors.length; i += 2) {
            sum = sum.plus(Dd.product(factors[i], factors[i + 1]));
        }
        verdict.near(what, Dd.ZERO, sum.hi(), bound);
    }
}
