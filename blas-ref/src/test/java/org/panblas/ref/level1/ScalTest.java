package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalTest {
    private static final double NAN = Double.NaN;

    @Test
    void zeroIsAFactorLikeAnyOther() {
        double[] x = {1, NAN, Double.POSITIVE_INFINITY};
        DScal.scal(3, 0, x, 0, 1);
        assertThat(x).containsExactly(0, NAN, NAN);
    }

    @Test
    void axpbyOverwritesWhatItMustNotRead() {
        double[] y = {NAN, NAN};
        DAxpy.axpby(2, 2, new double[] {1, 2}, 0, 1, 0, y, 0, 1);
        assertThat(y).containsExactly(2, 4);
        DAxpy.axpby(2, 0, new double[] {NAN, NAN}, 0, 1, 3, y, 0, 1);
        assertThat(y).containsExactly(6, 12);
    }

    @Test
    void mixedDotsRoundOnce() {
        float[] x = {1 << 12, 1};
        float[] y = {1 << 13, 1};
        assertThat(MixedDot.dsdot(2, x, 0, 1, y, 0, 1)).isEqualTo((1 << 25) + 1);
        assertThat(MixedDot.sdsdot(2, 1, x, 0, 1, y, 0, 1)).isEqualTo((1 << 25) + 2f);
        assertThat(MixedDot.sdsdot(0, 3, x, 0, 1, y, 0, 1)).isEqualTo(3);
    }
}
