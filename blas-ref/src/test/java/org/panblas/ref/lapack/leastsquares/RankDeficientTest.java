package org.panblas.ref.lapack.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** gelsy, gelss and gelsd: the solution of least norm, the rank and the singular values. */
class RankDeficientTest {
    private static final int NRHS = 3;

    static Stream<Arguments> cases() {
        int[][] shapes = {
            {1, 1}, {1, 5}, {5, 1}, {4, 4}, {10, 7}, {7, 10}, {30, 8}, {8, 30}, {45, 40}, {40, 45}, {80, 36}
        };
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(shapes)
                        .flatMap(shape -> Stream.of("Gelsy", "Gelss", "Gelsd")
                                .flatMap(driver -> IntStream.range(0, 5)
                                        .mapToObj(kind -> Arguments.of(p, driver, shape[0], shape[1], kind)))));
    }

    /** Singular values between 1 and 1/2, and of half the rank for odd kinds. */
    private static double[] spectrum(int kind, int k) {
        int rank = kind % 2 == 0 ? k : (k + 1) / 2;
        return IntStream.range(0, k)
                .mapToDouble(i -> i < rank ? 1 - 0.5 * i / k : 0)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void solutionOfLeastNorm(Precision p, String driver, int m, int n, int kind) {
        Random random = new Random(m + 31L * n);
        int k = Math.min(m, n);
        double[] spectrum = spectrum(kind, k);
        int rank = (int) Arrays.stream(spectrum).filter(x -> x > 0).count();
        Dense u = Dense.orthonormal(random, m, k, p.complex);
        Dense v = Dense.orthonormal(random, n, k, p.complex);
        Dense a = u.times(Dense.diagonal(k, k, spectrum)).times(v.adjoint());
        Dense b = Dense.random(random, m, NRHS, p.complex);
        double[] inverse = Arrays.stream(spectrum).map(x -> x > 0 ? 1 / x : 0).toArray();
        Dense expected =
                v.times(Dense.diagonal(k, k, inverse)).times(u.adjoint()).times(b);
        // Both operands near the ends of the range: one matrix tiny, the other huge, or the other way round.
        double scaleA = kind == 3 ? p.tiny() * 1e4 : kind == 4 ? p.huge() / 1e4 : 1;
        double scaleB = kind == 3 ? p.tiny() * 1e6 : kind == 4 ? p.huge() / 1e6 : 1;

        Matrix x = p.matrix(a.times(scaleA));
        Matrix y = p.matrix(Math.max(m, n), NRHS).set(b.times(scaleB));
        Matrix s = p.reals(new double[k]);
        int[] found = {-1};
        int[] jpvt = new int[n];
        double rcond = 100 * p.eps();
        int info = driver.equals("Gelsy")
                ? p.call("leastsquares", driver, "gelsy", m, n, NRHS, x, y, jpvt, rcond, found)
                : p.call("leastsquares", driver, driver.toLowerCase(Locale.ROOT), m, n, NRHS, x, y, s, rcond, found);
        assertThat(info).isZero();
        assertThat(found[0]).isEqualTo(rank);
        x.assertBorderUntouched();
        y.assertBorderUntouched();
        Dense solution = y.dense().block(0, 0, n, NRHS).times(scaleA / scaleB);
        assertClose(driver, p, expected, solution, expected.norm(), Math.max(m, n));
        if (driver.equals("Gelsy")) {
            assertThat(jpvt)
                    .containsExactlyInAnyOrder(IntStream.rangeClosed(1, n).toArray());
            return;
        }
        double[] values = Arrays.stream(s.values()).map(w -> w / scaleA).toArray();
        assertClose("s", p, spectrum, values);
        if (m > n && rank == n) {
            double residual = b.minus(a.times(expected)).norm();
            double below = y.dense().block(n, 0, m - n, NRHS).times(1 / scaleB).norm();
            assertThat(Math.abs(residual - below)).isLessThan(30 * m * p.eps() * b.norm());
        }
        if (driver.equals("Gelss")) {
            Dense vt = x.dense().block(0, 0, k, n);
            assertOrthonormalColumns("V", p, vt.adjoint());
            Dense square = vt.adjoint()
                    .times(Dense.diagonal(
                            k, k, Arrays.stream(values).map(w -> w * w).toArray()))
                    .times(vt);
            assertClose("V*S^2*V^H", p, a.adjoint().times(a), square);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void zeroMatrixGivesZero(Precision p) {
        for (String driver : new String[] {"Gelsy", "Gelss", "Gelsd"}) {
            Matrix b = p.matrix(Dense.random(new Random(2), 4, NRHS, p.complex));
            Matrix s = p.reals(1, 1, 1);
            int[] rank = {7};
            Matrix a = p.matrix(new Dense(4, 3));
            int info = driver.equals("Gelsy")
                    ? p.call("leastsquares", driver, "gelsy", 4, 3, NRHS, a, b, new int[3], 0.0, rank)
                    : p.call("leastsquares", driver, driver.toLowerCase(Locale.ROOT), 4, 3, NRHS, a, b, s, -1.0, rank);
            assertThat(info).isZero();
            assertThat(rank).containsExactly(0);
            assertThat(b.dense().norm()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void conditionDecidesTheRank(Precision p) {
        // Singular values 1, 1e-2, 1e-4: each bound on the condition cuts elsewhere.
        Dense a = Dense.withSingularValues(new Random(8), p.complex, 6, 3, 1, 1e-2, 1e-4);
        double[] bounds = {1e-5, 1e-3, 1e-1};
        for (String driver : new String[] {"Gelsy", "Gelss", "Gelsd"}) {
            for (int i = 0; i < bounds.length; i++) {
                Matrix b = p.matrix(Dense.random(new Random(2), 6, NRHS, p.complex));
                int[] rank = {7};
                Matrix s = p.reals(0, 0, 0);
                if (driver.equals("Gelsy")) {
                    p.call("leastsquares", driver, "gelsy", 6, 3, NRHS, p.matrix(a), b, new int[3], bounds[i], rank);
                } else {
                    String name = driver.toLowerCase(Locale.ROOT);
                    p.call("leastsquares", driver, name, 6, 3, NRHS, p.matrix(a), b, s, bounds[i], rank);
                }
                assertThat(rank).as("%s %s", driver, bounds[i]).containsExactly(3 - i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void emptyMatricesHaveNoRank(Precision p) {
        int[] rank = {7};
        Matrix none = p.reals();
        p.call("leastsquares", "Gelss", "gelss", 0, 3, 1, p.matrix(0, 3), p.matrix(3, 1), none, -1.0, rank);
        assertThat(rank).containsExactly(0);
        rank[0] = 7;
        p.call("leastsquares", "Gelsy", "gelsy", 3, 0, 1, p.matrix(3, 0), p.matrix(3, 1), new int[0], -1.0, rank);
        assertThat(rank).containsExactly(0);
    }
}
