package org.panblas.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreeingDigitsTest {
    @Test
    void countsTheWorstCoefficient() {
        double[] estimate = {1.001, 2.0};
        double[] certified = {1.0, 2.0};
        assertThat(AgreeingDigits.least(estimate, certified)).isCloseTo(3.0, within(1e-9));
    }

    @Test
    void isFifteenAtMost() {
        assertThat(AgreeingDigits.least(new double[] {-2.5}, new double[] {-2.5}))
                .isEqualTo(15);
    }

    @Test
    void isZeroForAWrongSignAndForNoNumber() {
        assertThat(AgreeingDigits.least(new double[] {-1.0}, new double[] {1.0}))
                .isZero();
        assertThat(AgreeingDigits.least(new double[] {Double.NaN}, new double[] {1.0}))
                .isZero();
    }
}
