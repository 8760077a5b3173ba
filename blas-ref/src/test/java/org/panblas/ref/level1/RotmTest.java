package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RotmTest {
    /** Returns d1, d2, b1, then p; elements of p that are not written stay 99. */
    private static double[] rotmg(double d1, double d2, double b1, double b2) {
        double[] v = {d1, d2, b1, 99, 99, 99, 99, 99};
        DRotm.rotmg(v, 0, v, 1, v, 2, b2, v, 3);
        return v;
    }

    @Test
    void identityWhereTheSecondComponentIsZero() {
        assertThat(rotmg(2, 3, 4, 0)).containsExactly(2, 3, 4, -2, 99, 99, 99, 99);
        assertThat(rotmg(2, 0, 4, 5)).containsExactly(2, 0, 4, -2, 99, 99, 99, 99);
    }

    @Test
    void negativeWeightGivesZeros() {
        assertThat(rotmg(-1, 3, 4, 5)).containsExactly(0, 0, 0, -1, 0, 0, 0, 0);
        assertThat(rotmg(1, -3, 1, 5)).containsExactly(0, 0, 0, -1, 0, 0, 0, 0);
    }

    /** |d1 b1^2| = 4 &gt; |d2 b2^2| = 1: h21 = -1/2, h12 = 1/2, u = 5/4. */
    @Test
    void unitDiagonal() {
        assertThat(rotmg(1, 1, 2, 1)).containsExactly(0.8, 0.8, 2.5, 0, 99, -0.5, 0.5, 99);
    }

    /** |d1 b1^2| = 1 &lt;= |d2 b2^2| = 4: h11 = h22 = 1/2, u = 5/4. */
    @Test
    void unitOffDiagonal() {
        assertThat(rotmg(1, 1, 1, 2)).containsExactly(0.8, 0.8, 2.5, 1, 0.5, 99, 99, 0.5);
    }

    @Test
    void weightsOutOfRangeAreScaled() {
        double[] v = rotmg(Math.scalb(1.0, 60), 1, 1, 1);
        assertThat(v[3]).isEqualTo(-1);
        assertThat(v[0]).isBetween(5.96e-8, 16777216.0);
        double[] x = {1};
        double[] y = {1};
        DRotm.rotm(1, x, 0, 1, y, 0, 1, v, 3);
        assertThat(x[0]).isCloseTo(v[2], within(1e-9 * v[2]));
        assertThat(y[0]).isZero();
    }

    @Test
    void infiniteWeightsEnd() {
        assertThat(rotmg(Double.POSITIVE_INFINITY, 1, 1, 1)[0]).isInfinite();
        assertThat(rotmg(Double.NaN, 1, 1, 1)[0]).isNaN();
    }
}
