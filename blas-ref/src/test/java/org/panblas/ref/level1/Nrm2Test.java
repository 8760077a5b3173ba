package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Vectors (3s, 4s), whose norm is 5s, for scales s where squares overflow, underflow or do both. */
class Nrm2Test {
    @Test
    void scalesOfEverySize() {
        for (int exponent = -1074; exponent <= 1020; exponent++) {
            double s = Math.scalb(1.0, exponent);
            assertThat(DNrm2.nrm2(2, new double[] {3 * s, 4 * s}, 0, 1))
                    .as("2^%d", exponent)
                    .isBetween(5 * s - Math.ulp(5 * s), 5 * s + Math.ulp(5 * s));
        }
        for (int exponent = -149; exponent <= 124; exponent++) {
            float s = Math.scalb(1.0f, exponent);
            assertThat(SNrm2.nrm2(2, new float[] {3 * s, 4 * s}, 0, 1))
                    .as("2^%d", exponent)
                    .isBetween(5 * s - Math.ulp(5 * s), 5 * s + Math.ulp(5 * s));
        }
    }

    @Test
    void bigAndSmallTogether() {
        assertThat(DNrm2.nrm2(3, new double[] {1e-300, 1e300, 1}, 0, 1)).isEqualTo(1e300);
        assertThat(DNrm2.nrm2(3, new double[] {4e-160, 1e-300, 3e-160}, 0, 1))
                .isBetween(4.999999999999999e-160, 5.000000000000001e-160);
        assertThat(ZNrm2.nrm2(2, new double[] {3e200, 0, 0, 4e200}, 0, 1))
                .isBetween(4.999999999999999e200, 5.000000000000001e200);
    }

    @Test
    void manyTinyElementsAreNotLost() {
        double[] x = new double[10_000];
        Arrays.fill(x, Double.MIN_VALUE);
        assertThat(DNrm2.nrm2(x.length, x, 0, 1)).isEqualTo(100 * Double.MIN_VALUE);
    }

    @Test
    void infinityAndNotANumberReachTheResult() {
        double inf = Double.POSITIVE_INFINITY;
        assertThat(DNrm2.nrm2(3, new double[] {1, -inf, 2}, 0, 1)).isEqualTo(inf);
        assertThat(DNrm2.nrm2(3, new double[] {1, Double.NaN, 2}, 0, 1)).isNaN();
        assertThat(DNrm2.nrm2(3, new double[] {inf, Double.NaN, 2}, 0, 1)).isNaN();
        assertThat(DNrm2.nrm2(2, new double[] {1e-310, Double.NaN}, 0, 1)).isNaN();
    }

    @Test
    void incrementsZeroAndNegative() {
        double[] x = {9, 3, 9, 4, 9};
        assertThat(DNrm2.nrm2(2, x, 1, 2)).isEqualTo(5);
        assertThat(DNrm2.nrm2(2, x, 1, -2)).isEqualTo(5);
        assertThat(DNrm2.nrm2(4, x, 1, 0)).isEqualTo(6);
        assertThat(DNrm2.nrm2(0, x, 1, 1)).isZero();
        assertThat(ZNrm2.nrm2(4, new double[] {0, 3}, 0, 0)).isEqualTo(6);
    }
}
