package org.panblas.ref.lapack.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Transpose;

/** The four cases, info, quick returns and scaling of gels. */
class GelsTest {
    /** Columns (1, 1, 1) and (0, 1, 2): the straight line through three points. */
    private static final double[] LINE = {1, 1, 1, 0, 1, 2};

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e300})
    void fitsALine(double scale) {
        double[] a = scaled(LINE, scale);
        double[] b = scaled(new double[] {1, 3, 6}, scale);
        assertThat(DGels.gels(Transpose.NO_TRANS, 3, 2, 1, a, 0, 3, b, 0, 3)).isZero();
        assertThat(b[0]).isCloseTo(5.0 / 6, within(1e-14));
        assertThat(b[1]).isCloseTo(2.5, within(1e-14));
    }

    @Test
    void fitsALineByTheTransposeOfAWideMatrix() {
        double[] a = {1, 0, 1, 1, 1, 2};
        double[] b = {1, 3, 6};
        assertThat(DGels.gels(Transpose.TRANS, 2, 3, 1, a, 0, 2, b, 0, 3)).isZero();
        assertThat(b[0]).isCloseTo(5.0 / 6, within(1e-14));
        assertThat(b[1]).isCloseTo(2.5, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e300})
    void findsTheSolutionOfLeastNorm(double scale) {
        // x + y + z = 3 and y + 2 z = 3: the shortest solution is (1, 1, 1).
        double[] b = {3 * scale, 3 * scale, Double.NaN};
        assertThat(DGels.gels(Transpose.TRANS, 3, 2, 1, scaled(LINE, scale), 0, 3, b, 0, 3))
                .isZero();
        assertThat(b).containsExactly(new double[] {1, 1, 1}, within(1e-14));

        double[] wide = scaled(new double[] {1, 0, 1, 1, 1, 2}, scale);
        double[] c = {3 * scale, 3 * scale, Double.NaN};
        assertThat(DGels.gels(Transpose.NO_TRANS, 2, 3, 1, wide, 0, 2, c, 0, 3)).isZero();
        assertThat(c).containsExactly(new double[] {1, 1, 1}, within(1e-14));
    }

    @Test
    void complexLeastNormConjugates() {
        // i x + y = 2: the shortest solution is (-i, 1).
        double[] a = {0, 1, 1, 0};
        double[] b = {2, 0, Double.NaN, Double.NaN};
        assertThat(ZGels.gels(Transpose.NO_TRANS, 1, 2, 1, a, 0, 1, b, 0, 2)).isZero();
        assertThat(b).containsExactly(new double[] {0, -1, 1, 0}, within(1e-15));
    }

    @Test
    void wideMatrixBecomesItsLqFactors() {
        double[] a = {3, 4};
        double[] b = {10, Double.NaN};
        assertThat(DGels.gels(Transpose.NO_TRANS, 1, 2, 1, a, 0, 1, b, 0, 2)).isZero();
        // L = -5 and v = (1, 4 / (3 + 5)).
        assertThat(a).containsExactly(new double[] {-5, 0.5}, within(1e-15));
    }

    @Test
    void infoNamesTheZeroOnTheDiagonal() {
        double[] b = {1, 2, 3};
        assertThat(DGels.gels(Transpose.NO_TRANS, 3, 2, 1, new double[] {1, 0, 0, 1, 0, 0}, 0, 3, b, 0, 3))
                .isEqualTo(2);
        double[] c = {1, 2, 3};
        assertThat(DGels.gels(Transpose.NO_TRANS, 2, 3, 1, new double[] {1, 1, 0, 0, 0, 0}, 0, 2, c, 0, 3))
                .isEqualTo(2);
    }

    @Test
    void zeroMatrixAndEmptyMatrixGiveZero() {
        double[] b = {1, 2, 3, 4};
        assertThat(DGels.gels(Transpose.NO_TRANS, 3, 2, 1, new double[6], 0, 3, b, 0, 3))
                .isZero();
        assertThat(b).containsExactly(0, 0, 0, 4);

        double[] c = {1, 2, 3, 4};
        assertThat(ZGels.gels(Transpose.NO_TRANS, 1, 0, 1, new double[0], 0, 1, c, 0, 2))
                .isZero();
        assertThat(c).containsExactly(0, 0, 3, 4);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
