package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RotgTest {
    /** Returns r, z, c, s. */
    private static double[] rotg(double a, double b) {
        double[] v = {a, b, 7, 7};
        DRotg.rotg(v, 0, v, 1, v, 2, v, 3);
        return v;
    }

    /** Returns r, c, s for complex a and b. */
    private static double[] rotg(double ar, double ai, double br, double bi) {
        double[] a = {ar, ai};
        double[] c = {7};
        double[] s = {7, 7};
        ZRotg.rotg(a, 0, new double[] {br, bi}, 0, c, 0, s, 0);
        return new double[] {a[0], a[1], c[0], s[0], s[1]};
    }

    @Test
    void zerosAreExact() {
        assertThat(rotg(0, 0)).containsExactly(0, 0, 1, 0);
        assertThat(rotg(-3, 0)).containsExactly(-3, 0, 1, 0);
        assertThat(rotg(0, -3)).containsExactly(-3, 1, 0, 1);
        assertThat(rotg(1, 2, 0, 0)).containsExactly(1, 2, 1, 0, 0);
        assertThat(rotg(0, 0, 0, 2)).containsExactly(2, 0, 0, 0, -1);
    }

    /** The larger operand gives the sign of r; z is s, or 1 / c. */
    @Test
    void signsAndReconstruction() {
        assertThat(rotg(4, 3)).usingComparatorWithPrecision(1e-15).containsExactly(5, 0.6, 0.8, 0.6);
        assertThat(rotg(-4, 3)).usingComparatorWithPrecision(1e-15).containsExactly(-5, -0.6, 0.8, -0.6);
        assertThat(rotg(3, -4)).usingComparatorWithPrecision(1e-15).containsExactly(-5, -1 / 0.6, -0.6, 0.8);
    }

    @Test
    void squaresMayOverflowOrUnderflow() {
        for (double scale : new double[] {1e-307, 1e-200, 1e200, 1e307}) {
            double[] real = rotg(3 * scale, 4 * scale);
            assertThat(real[0] / scale).isCloseTo(5, within(1e-14));
            assertThat(real[2]).isCloseTo(0.6, within(1e-15));
            assertThat(real[3]).isCloseTo(0.8, within(1e-15));
            double[] complex = rotg(3 * scale, 0, 0, 4 * scale);
            assertThat(complex[0] / scale).isCloseTo(5, within(1e-14));
            assertThat(complex[2]).isCloseTo(0.6, within(1e-15));
            assertThat(complex[4]).isCloseTo(-0.8, within(1e-15));
        }
    }

    @Test
    void operandsOfVeryDifferentSize() {
        double[] v = rotg(1e-300, 0, 1e300, 0);
        assertThat(v[0]).isCloseTo(1e300, within(1e286));
        assertThat(v[2]).isBetween(0.0, 1e-300);
        assertThat(v[3]).isCloseTo(1, within(1e-15));
    }

    /** The square of the smaller one vanishes although the larger one needs no scaling. */
    @Test
    void complexSubnormalBesideOne() {
        double[] v = rotg(Double.MIN_NORMAL / 4, 0, 1, 0);
        assertThat(v[0]).isEqualTo(1);
        assertThat(v[2]).isEqualTo(Double.MIN_NORMAL / 4);
        assertThat(v[3]).isEqualTo(1);
    }

    @Test
    void complexRotationZeroesTheSecondComponent() {
        double[] v = rotg(1, 2, 3, -1);
        double c = v[2];
        // c * b - conj(s) * a
        assertThat(c * 3 - (v[3] * 1 + v[4] * 2)).isCloseTo(0, within(1e-15));
        assertThat(c * -1 - (v[3] * 2 - v[4] * 1)).isCloseTo(0, within(1e-15));
        assertThat(c * c + v[3] * v[3] + v[4] * v[4]).isCloseTo(1, within(1e-15));
    }
}
