package org.panblas.testkit.level1;

import java.util.List;
import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/** {@code nrm2}: also where squares overflow or underflow. */
public final class Nrm2Conformance implements Row {
    /** The sum of up to 1030 pairs, squared, stays finite this far below the largest exponent. */
    private static final int HEADROOM = 12;

    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public void verifyIdle(Call call, Verdict verdict) {
        verdict.require(call.returnedReal() == 0, "result: got " + call.returned() + ", expected 0");
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "mixed");
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        int top = call.precision().maxExponent() - HEADROOM;
        int exponent = switch (call.test().data()) {
            case "big" -> top;
            case "small" -> -top;
            case "mixed" -> random.nextInt(-top, top + 1);
            default -> 0;
        };
        return call.precision().round(Math.scalb(random.nextDouble(-1, 1), exponent));
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = call.before("x");
        double largest = 0;
        for (int i = 0; i < x.rows(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(x.re(i, 0)), Math.abs(x.im(i, 0))));
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        DdSum sum = new DdSum();
        for (int i = 0; i < x.rows(); i++) {
            double re = scaled(x.re(i, 0), exponent);
            double im = scaled(x.im(i, 0), exponent);
            sum.addProduct(re, re);
            sum.addProduct(im, im);
        }
        Dd root = sum.re().sqrt();
        Dd norm = new Dd(scaled(root.hi(), -exponent), scaled(root.lo(), -exponent));
        int reals = x.complex() ? 2 * x.rows() : x.rows();
        verdict.near("result", norm, call.returnedReal(), ErrorBound.norm2(reals, norm.hi(), call.precision()));
    }

    /** {@code x * 2^-exponent} in two steps, for one power may not be a number. */
    private static double scaled(double x, int exponent) {
        return Math.scalb(Math.scalb(x, -exponent / 2), -exponent - -exponent / 2);
    }
}
