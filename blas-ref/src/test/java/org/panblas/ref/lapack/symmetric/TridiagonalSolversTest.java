package org.panblas.ref.lapack.symmetric;

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

/** steqr, sterf and stedc over matrices that split, deflate, cluster or come near the ends of the range. */
class TridiagonalSolversTest {
    enum Kind {
        RANDOM,
        ONE_TWO_ONE,
        WILKINSON,
        GLUED_WILKINSON,
        CLUSTERED,
        SPLIT,
        GRADED,
        REVERSED_GRADED,
        TINY,
        HUGE,
        ZERO,
        DIAGONAL;

        double[][] make(Precision p, int n) {
            Random random = new Random(n + name().hashCode());
            double[] d = random.doubles(n, -1, 1).toArray();
            double[] e = random.doubles(Math.max(0, n - 1), -1, 1).toArray();
            for (int i = 0; i < n; i++) {
                double off = switch (this) {
                    case ONE_TWO_ONE, WILKINSON -> 1;
                    // Equal eigenvalues of many copies, coupled by next to nothing.
                    case GLUED_WILKINSON -> i % 21 == 20 ? 100 * p.eps() : 1;
                    case CLUSTERED -> 20 * p.eps() * random.nextDouble();
                    case SPLIT -> i % 7 == 6 ? 0 : 1;
                    case GRADED -> Math.pow(0.3, i);
                    case REVERSED_GRADED -> Math.pow(0.3, n - i);
                    case TINY -> 3 * p.tiny();
                    case HUGE -> p.huge() / 8 * random.nextDouble();
                    case ZERO, DIAGONAL -> 0;
                    default -> random.nextDouble();
                };
                d[i] = switch (this) {
                    case ONE_TWO_ONE -> 2;
                    case WILKINSON -> Math.abs(i - n / 2);
                    case GLUED_WILKINSON -> Math.abs(i % 21 - 10);
                    case CLUSTERED -> 1;
                    case GRADED, REVERSED_GRADED -> 2 * off;
                    case TINY -> d[i] * p.tiny() * 10;
                    case HUGE -> d[i] * p.huge() / 8;
                    case ZERO -> 0;
                    default -> d[i];
                };
                if (i < n - 1) {
                    e[i] = off;
                }
            }
            return new double[][] {p.reals(d).values(), p.reals(e).values()};
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(Kind.values())
                        .flatMap(kind ->
                                IntStream.of(0, 1, 2, 3, 9, 26, 63, 110).mapToObj(n -> Arguments.of(p, kind, n))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAndVectors(Precision p, Kind kind, int n) {
        double[][] t = kind.make(p, n);
        double scale = Stream.of(t)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double factor = scale == 0 ? 1 : scale;
        double[] d = Arrays.stream(t[0]).map(x -> x / factor).toArray();
        double[] e = Arrays.stream(t[1]).map(x -> x / factor).toArray();
        Dense matrix = TridiagonalFormTest.tridiagonal(d, e);

        Matrix w = p.reals(t[0]);
        Precision real = p.wide ? Precision.D : Precision.S;
        assertThat(real.call("symmetric", "Sterf", "sterf", n, w, p.reals(t[1])))
                .isZero();
        double[] values = w.values();
        w.assertBorderUntouched();
        assertThat(values).isSorted();
        for (String solver : new String[] {"Steqr", "Stedc"}) {
            for (char compz : new char[] {'N', 'I', 'V'}) {
                Matrix z = p.matrix(n, n);
                Dense basis = Dense.identity(n);
                if (compz == 'V') {
                    basis = Dense.orthonormal(new Random(4), n, n, p.complex);
                    z.set(basis);
                }
                Matrix found = p.reals(t[0]);
                assertThat(p.call(
                                "symmetric",
                                solver,
                                solver.toLowerCase(Locale.ROOT),
                                compz,
                                n,
                                found,
                                p.reals(t[1]),
                                z))
                        .isZero();
                assertThat(found.values()).isSorted();
                assertClose(solver + " " + compz, p, values, found.values());
                z.assertBorderUntouched();
                if (compz != 'N') {
                    Dense v = z.dense();
                    assertOrthonormalColumns(solver, p, v);
                    double[] scaled =
                            Arrays.stream(found.values()).map(x -> x / factor).toArray();
                    Dense product = v.times(Dense.diagonal(n, n, scaled)).times(v.adjoint());
                    Dense expected = basis.times(matrix).times(basis.adjoint());
                    assertClose(solver + " " + compz, p, expected, product, matrix.norm(), n);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void eigenvaluesOfOneTwoOneAreKnown(Precision p) {
        int n = 50;
        double[] d = new double[n];
        double[] e = new double[n - 1];
        Arrays.fill(d, 2);
        Arrays.fill(e, -1);
        double[] expected = IntStream.rangeClosed(1, n)
                .mapToDouble(k -> 4 * Math.pow(Math.sin(k * Math.PI / (2 * (n + 1))), 2))
                .toArray();
        Matrix w = p.reals(d);
        assertThat(p.call("symmetric", "Stedc", "stedc", 'I', n, w, p.reals(e), p.matrix(n, n)))
                .isZero();
        assertClose("w", p, expected, w.values());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void notANumberIsReported(Precision p) {
        int n = 40;
        double[] d = new double[n];
        double[] e = new double[n - 1];
        Arrays.fill(e, 1);
        d[n / 2] = Double.NaN;
        for (String solver : new String[] {"Steqr", "Stedc"}) {
            for (char compz : new char[] {'N', 'I'}) {
                int info = p.call(
                        "symmetric",
                        solver,
                        solver.toLowerCase(Locale.ROOT),
                        compz,
                        n,
                        p.reals(d),
                        p.reals(e),
                        p.matrix(Dense.identity(n)));
                assertThat(info).isPositive();
            }
        }
    }
}
