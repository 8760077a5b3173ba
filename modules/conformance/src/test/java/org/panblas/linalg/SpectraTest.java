package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Uplo;

class SpectraTest {
    private static final double EPS = Math.ulp(1.0);

    private final Random random = new Random(1);

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void eigFindsVectorsThatTheMatrixStretches(Setting setting) {
        for (int n : Setting.SIZES) {
            Plain a = setting.random(random, n, n);
            Eigen eigen = setting.linalg().eig(setting.layout(), n, setting.array(a));
            Plain v = Plain.of(setting.layout(), n, n, true, eigen.vectors());
            Plain w = diagonal(eigen.values());
            Setting.assertSmall("A V - V diag(w)", a.times(v).minus(v.times(w)), a.norm() * v.norm(), n);
            for (int j = 0; j < n; j++) {
                double square = 0;
                for (int i = 0; i < n; i++) {
                    square += v.re(i, j) * v.re(i, j) + v.im(i, j) * v.im(i, j);
                }
                assertThat(square).isCloseTo(1, within(30 * n * EPS));
            }
            double trace = 0;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                trace += a.re(j, j);
                sum += w.re(j, j);
            }
            assertThat(sum).isCloseTo(trace, within(30 * n * EPS * a.norm()));
        }
    }

    private static Plain diagonal(double[] interleaved) {
        int n = interleaved.length / 2;
        Plain diagonal = new Plain(n, n);
        for (int j = 0; j < n; j++) {
            diagonal.set(j, j, interleaved[2 * j], interleaved[2 * j + 1]);
        }
        return diagonal;
    }

    /** The companion matrix of (x - 1)(x + 2)(x^2 + 9). */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void eigvalsFindsTheRootsOfAPolynomial(Setting setting) {
        Plain companion = Plain.real(
                new double[] {-1, -7, -9, 18}, new double[] {1, 0, 0, 0}, new double[] {0, 1, 0, 0}, new double[] {
                    0, 0, 1, 0
                });
        double[] values = setting.linalg().eigvals(setting.layout(), 4, setting.array(companion));
        double[][] roots = {{1, 0}, {-2, 0}, {0, 3}, {0, -3}};
        // The roots are simple; their condition is below 30.
        double bound = 30 * 30 * EPS * companion.norm();
        for (double[] root : roots) {
            boolean found = false;
            for (int j = 0; j < 4; j++) {
                found |= Math.hypot(values[2 * j] - root[0], values[2 * j + 1] - root[1]) < bound;
            }
            assertThat(found)
                    .as("root %s in %s", Arrays.toString(root), Arrays.toString(values))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void eighReadsOneTriangle(Setting setting) {
        for (int n : Setting.SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Plain a = setting.random(random, n, n).hermitian();
                double[] argument = setting.array(poisoned(a, uplo));
                HermitianEigen eigen = setting.linalg().eigh(setting.layout(), uplo, n, argument);
                Plain v = setting.plain(n, n, eigen.vectors());
                Plain w = n == 0 ? new Plain(0, 0) : Plain.diagonal(n, n, eigen.values());
                Setting.assertSmall("A - V diag(w) V^H", a.minus(v.times(w).times(v.adjoint())), a.norm(), n);
                Setting.assertOrthonormalColumns(v);
                assertThat(eigen.values()).isSorted();
                double[] alone = setting.linalg().eigvalsh(setting.layout(), uplo, n, argument);
                for (int j = 0; j < n; j++) {
                    assertThat(alone[j]).isCloseTo(eigen.values()[j], within(30 * n * EPS * a.norm()));
                }
            }
        }
    }

    private static Plain poisoned(Plain a, Uplo uplo) {
        Plain result = a.plus(0, a);
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.columns; j++) {
                if (uplo == Uplo.UPPER ? i > j : i < j) {
                    result.set(i, j, Double.NaN, Double.NaN);
                }
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void eigvalshKnowsTheSecondDifference(Setting setting) {
        int n = 12;
        Plain a = new Plain(n, n);
        for (int i = 0; i < n; i++) {
            a.set(i, i, 2, 0);
            if (i > 0) {
                a.set(i, i - 1, -1, 0);
            }
        }
        double[] values = setting.linalg().eigvalsh(setting.layout(), Uplo.LOWER, n, setting.array(a));
        for (int k = 1; k <= n; k++) {
            double sine = Math.sin(k * Math.PI / (2 * (n + 1)));
            assertThat(values[k - 1]).isCloseTo(4 * sine * sine, within(30 * n * EPS * 4));
        }
    }
}
