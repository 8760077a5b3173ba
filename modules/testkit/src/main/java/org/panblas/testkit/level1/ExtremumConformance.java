package org.panblas.testkit.level1;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;
import org.panblas.testkit.engine.Verdict;
import org.panblas.testkit.oracle.Matrix;

/**
 * {@code iamax}, {@code iamin}, {@code imax}, {@code imin}, {@code amax} and {@code amin}. The numbers are multiples of
 * 1/64, so that sums of parts are exact, there are ties, and the result must be exact.
 */
public final class ExtremumConformance extends SingleVectorRow {
    private static final int STEPS = 64;

    private final boolean largest;
    private final boolean absolute;
    private final boolean index;

    /** Looks for the largest or smallest, by modulus or signed, and returns its index or its modulus. */
    public ExtremumConformance(boolean largest, boolean absolute, boolean index) {
        this.largest = largest;
        this.absolute = absolute;
        this.index = index;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return (double) random.nextInt(-STEPS, STEPS + 1) / STEPS;
    }

    @Override
    public void verify(Call call, Verdict verdict) {
        Matrix x = call.before("x");
        int best = 0;
        for (int i = 1; i < x.rows(); i++) {
            double difference = key(x, i) - key(x, best);
            if (largest ? difference > 0 : difference < 0) {
                best = i;
            }
        }
        double expected = index ? best : key(x, best);
        verdict.require(call.returnedReal() == expected, "result: got " + call.returned() + ", expected " + expected);
    }

    private double key(Matrix x, int i) {
        return absolute || x.complex() ? x.abs1(i, 0) : x.re(i, 0);
    }
}
