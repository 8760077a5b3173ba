package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExtremumTest {
    private static final double NAN = Double.NaN;

    @Test
    void firstOfEqualsWins() {
        double[] x = {1, -3, 3, 0, -0.0, 2};
        assertThat(DExtremum.iamax(6, x, 0, 1)).isEqualTo(1);
        assertThat(DExtremum.imax(6, x, 0, 1)).isEqualTo(2);
        assertThat(DExtremum.imin(6, x, 0, 1)).isEqualTo(1);
        assertThat(DExtremum.iamin(6, x, 0, 1)).isEqualTo(3);
        assertThat(ZExtremum.iamax(3, x, 0, 1)).isZero();
        assertThat(ZExtremum.imin(3, x, 0, 1)).isEqualTo(2);
    }

    @Test
    void notANumberCountsOnlyAsTheFirst() {
        double[] x = {1, NAN, 5, NAN};
        assertThat(DExtremum.iamax(4, x, 0, 1)).isEqualTo(2);
        assertThat(DExtremum.iamin(4, x, 0, 1)).isZero();
        assertThat(DExtremum.iamax(3, x, 1, 1)).isZero();
        assertThat(DExtremum.amax(3, x, 1, 1)).isNaN();
        assertThat(DExtremum.iamax(2, new double[] {NAN, NAN}, 0, 1)).isZero();
    }

    @Test
    void indexBeyondTheFirstBlock() {
        double[] x = new double[5000];
        Arrays.fill(x, 1);
        x[3333] = -2;
        x[4444] = 2;
        assertThat(DExtremum.iamax(5000, x, 0, 1)).isEqualTo(3333);
        assertThat(DExtremum.imax(2500, x, 0, 2)).isEqualTo(2222);
        assertThat(ZExtremum.iamax(2500, x, 0, 1)).isEqualTo(1666);
    }

    @Test
    void infinityIsFound() {
        double[] x = {1, Double.NEGATIVE_INFINITY, 3};
        assertThat(DExtremum.iamax(3, x, 0, 1)).isEqualTo(1);
        assertThat(DExtremum.imin(3, x, 0, 1)).isEqualTo(1);
        assertThat(DExtremum.amin(2, x, 1, 1)).isEqualTo(3);
    }
}
