package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Layout;

class SingularValuesTest {
    private static final double EPS = Math.ulp(1.0);

    private final Random random = new Random(1);

    private static int[] columns(int m) {
        return new int[] {m, m + 3, m / 2, 0};
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void svdIsOrthonormalTimesDiagonalTimesOrthonormal(Setting setting) {
        for (int m : Setting.SIZES) {
            for (int n : columns(m)) {
                Plain a = setting.random(random, m, n);
                for (boolean all : new boolean[] {false, true}) {
                    assertDecomposes(setting, a, all);
                }
            }
        }
    }

    private static void assertDecomposes(Setting setting, Plain a, boolean all) {
        int m = a.rows;
        int n = a.columns;
        int k = Math.min(m, n);
        Svd svd = setting.linalg().svd(setting.layout(), m, n, setting.array(a), all);
        Plain u = setting.plain(m, all ? m : k, svd.u());
        Plain vt = setting.plain(all ? n : k, n, svd.vt());
        Plain s = k == 0 ? new Plain(u.columns, vt.rows) : Plain.diagonal(u.columns, vt.rows, svd.s());
        Setting.assertSmall("A - U S V^H", a.minus(u.times(s).times(vt)), a.norm(), Math.max(m, n));
        Setting.assertOrthonormalColumns(u);
        Setting.assertOrthonormalColumns(vt.adjoint());
        double[] alone = setting.linalg().svdvals(setting.layout(), m, n, setting.array(a));
        assertThat(alone).hasSize(k);
        for (int i = 0; i < k; i++) {
            assertThat(svd.s()[i]).isBetween(0.0, i == 0 ? Double.MAX_VALUE : svd.s()[i - 1]);
            assertThat(alone[i]).isCloseTo(svd.s()[i], within(30 * Math.max(m, n) * EPS * svd.s()[0]));
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void rankCountsWhatStandsOutOfTheNoise(Setting setting) {
        Plain a = setting.withSingularValues(random, 8, 6, 3, 1, 1e-3, 0);
        double[] argument = setting.array(a);
        DenseLinalg linalg = setting.linalg();
        assertThat(linalg.matrixRank(setting.layout(), 8, 6, argument)).isEqualTo(3);
        assertThat(linalg.matrixRank(setting.layout(), 8, 6, argument, 0.01)).isEqualTo(2);
        assertThat(linalg.matrixRank(setting.layout(), 4, 4, setting.array(new Plain(4, 4))))
                .isZero();
        assertThat(linalg.matrixRank(setting.layout(), 0, 4, new double[0])).isZero();
        assertThat(linalg.cond(setting.layout(), 4, 4, setting.array(new Plain(4, 4))))
                .isInfinite();
    }

    /** The four equations of Penrose. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void pinvFulfilsPenrosesEquations(Setting setting) {
        for (int[] size : new int[][] {{1, 1}, {5, 5}, {9, 4}, {4, 9}, {30, 20}}) {
            int m = size[0];
            int n = size[1];
            // Rank 1 for the smallest, else one less than full: the last singular value is zero.
            double[] values = new double[Math.min(m, n)];
            Arrays.setAll(values, i -> i > 0 && i == values.length - 1 ? 0 : 1 + i % 3);
            Plain a = setting.withSingularValues(random, m, n, values);
            Plain x = setting.plain(n, m, setting.linalg().pinv(setting.layout(), m, n, setting.array(a)));
            double scale = a.norm() * a.norm() * x.norm() * x.norm();
            int larger = Math.max(m, n);
            Setting.assertSmall("A X A - A", a.times(x).times(a).minus(a), scale, larger);
            Setting.assertSmall("X A X - X", x.times(a).times(x).minus(x), scale, larger);
            Setting.assertSmall("A X - (A X)^H", a.times(x).minus(a.times(x).adjoint()), scale, larger);
            Setting.assertSmall("X A - (X A)^H", x.times(a).minus(x.times(a).adjoint()), scale, larger);
        }
        double[] zero = setting.linalg().pinv(setting.layout(), 2, 3, setting.array(new Plain(2, 3)));
        assertThat(zero).hasSize(setting.complex() ? 12 : 6).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void lstsqIsOrthogonalToTheColumnsAndOfLeastNorm(Setting setting) {
        for (int m : Setting.SIZES) {
            for (int n : columns(m)) {
                for (int nrhs : new int[] {1, 3}) {
                    Plain a = setting.random(random, m, n);
                    Plain b = setting.random(random, m, nrhs);
                    LeastSquares result =
                            setting.linalg().lstsq(setting.layout(), m, n, nrhs, setting.array(a), setting.array(b));
                    Plain x = setting.plain(n, nrhs, result.x());
                    Plain r = b.minus(a.times(x));
                    double scale = a.norm() * (a.norm() * x.norm() + b.norm());
                    Setting.assertSmall("A^H (B - A X)", a.adjoint().times(r), scale, Math.max(m, n));
                    assertThat(result.rank()).isEqualTo(Math.min(m, n));
                    assertThat(result.singularValues()).hasSize(Math.min(m, n));
                    assertResiduals(result, m, n, r, scale);
                }
            }
        }
    }

    private static void assertResiduals(LeastSquares result, int m, int n, Plain r, double scale) {
        if (m <= n) {
            assertThat(result.residuals()).isEmpty();
            return;
        }
        assertThat(result.residuals()).hasSize(r.columns);
        Plain squares = r.adjoint().times(r);
        for (int j = 0; j < r.columns; j++) {
            assertThat(result.residuals()[j])
                    .isCloseTo(squares.re(j, j), within(30 * m * EPS * Math.max(squares.re(j, j), scale)));
        }
    }

    /** The solution is that of the pseudo-inverse also where the rank is not full. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void lstsqCountsSmallSingularValuesAsZero(Setting setting) {
        Plain a = setting.withSingularValues(random, 9, 5, 4, 2, 1, 1e-9, 0);
        Plain b = setting.random(random, 9, 2);
        DenseLinalg linalg = setting.linalg();
        Layout layout = setting.layout();
        LeastSquares result = linalg.lstsq(layout, 9, 5, 2, setting.array(a), setting.array(b), 1e-6);
        assertThat(result.rank()).isEqualTo(3);
        assertThat(result.residuals()).isEmpty();
        Plain inverse = setting.plain(5, 9, linalg.pinv(layout, 9, 5, setting.array(a), 1e-6));
        Plain x = setting.plain(5, 2, result.x());
        Setting.assertSmall("X - pinv(A) B", x.minus(inverse.times(b)), 16 * inverse.norm() * b.norm(), 9);
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void normsAreThoseOfTheDefinition(Setting setting) {
        Plain a = Plain.real(new double[] {1, -2, 3}, new double[] {-4, 5, -6});
        double[] argument = setting.array(a);
        DenseLinalg linalg = setting.linalg();
        Layout layout = setting.layout();
        assertThat(linalg.norm(layout, 2, 3, argument, Norm.ONE)).isEqualTo(9);
        assertThat(linalg.norm(layout, 2, 3, argument, Norm.INFINITY)).isEqualTo(15);
        assertThat(linalg.norm(layout, 2, 3, argument, Norm.FROBENIUS)).isCloseTo(Math.sqrt(91), within(20 * EPS));
        // A A^T = [[14, -32], [-32, 77]]: its eigenvalues are (91 +- sqrt(8065)) / 2.
        double largest = Math.sqrt((91 + Math.sqrt(8065)) / 2);
        double smallest = Math.sqrt((91 - Math.sqrt(8065)) / 2);
        assertThat(linalg.norm(layout, 2, 3, argument, Norm.TWO)).isCloseTo(largest, within(30 * 3 * EPS * largest));
        assertThat(linalg.norm(layout, 2, 3, argument, Norm.NUCLEAR))
                .isCloseTo(largest + smallest, within(30 * 3 * EPS * largest));
        assertThat(linalg.cond(layout, 2, 3, argument))
                .isCloseTo(largest / smallest, within(30 * 3 * EPS * Math.pow(largest / smallest, 2)));
        for (Norm norm : Norm.values()) {
            assertThat(linalg.norm(layout, 0, 3, new double[0], norm)).isZero();
            assertThat(linalg.norm(layout, 1, 1, setting.array(Plain.diagonal(1, 1, Double.NaN)), norm))
                    .isNaN();
        }
    }

    /** Known in rationals: the condition of the Hilbert matrix of order 5 in the norm of sums is 943656. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void condOfTheHilbertMatrixIsKnown(Setting setting) {
        int n = 5;
        Plain hilbert = new Plain(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hilbert.set(i, j, 1.0 / (i + j + 1), 0);
            }
        }
        double[] a = setting.array(hilbert);
        DenseLinalg linalg = setting.linalg();
        // A change of A by EPS moves the condition by about its square times EPS.
        double bound = 943656.0 * 943656.0 * EPS;
        assertThat(linalg.cond(setting.layout(), n, a, Norm.ONE)).isCloseTo(943656, within(bound));
        assertThat(linalg.cond(setting.layout(), n, a, Norm.INFINITY)).isCloseTo(943656, within(bound));
        // The quotient of the outer roots of the characteristic polynomial, which is known in rationals too.
        assertThat(linalg.cond(setting.layout(), n, a, Norm.TWO)).isCloseTo(476607.250242561, within(bound));
        assertThat(linalg.cond(setting.layout(), 2, setting.array(Plain.diagonal(2, 2, Double.NaN)), Norm.TWO))
                .isNaN();
    }
}
