package org.panblas.ref.lapack.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Uplo;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** bdsqr: the decomposition, its relative accuracy, and vectors of any shape. */
class BidiagonalSolverTest {
    static Stream<Arguments> cases() {
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(Uplo.values())
                        .flatMap(uplo -> IntStream.of(0, 1, 2, 3, 8, 30, 75)
                                .boxed()
                                .flatMap(n -> IntStream.range(0, 6).mapToObj(kind -> Arguments.of(p, uplo, n, kind)))));
    }

    /** The diagonal and, behind it, the off-diagonal. */
    private static double[][] make(int n, int kind) {
        Random random = new Random(kind);
        double[] d = new double[n];
        double[] e = new double[Math.max(0, n - 1)];
        for (int i = 0; i < n; i++) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            d[i] = switch (kind) {
                case 1 -> Math.pow(0.4, i);
                case 2 -> Math.pow(0.4, n - i);
                case 3 -> i % 5 == 2 ? 0 : x;
                case 4 -> 1;
                case 5 -> 0;
                default -> x;
            };
            if (i < n - 1) {
                e[i] = switch (kind) {
                    case 1, 2 -> d[i];
                    case 4 -> 1e-4 * y;
                    case 3 -> i % 7 == 3 ? 0 : y;
                    default -> y;
                };
            }
        }
        return new double[][] {d, e};
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decomposes(Precision p, Uplo uplo, int n, int kind) {
        double[][] b = make(n, kind);
        int width = 5;
        Random random = new Random(9);
        Matrix d = p.reals(b[0]);
        Matrix e = p.reals(b[1]);
        Dense matrix = BidiagonalFormTest.bidiagonal(uplo == Uplo.UPPER, d.values(), e.values());
        Matrix vt = p.matrix(Dense.identity(n));
        Matrix u = p.matrix(Dense.identity(n));
        Dense before = p.matrix(Dense.random(random, n, width, p.complex)).dense();
        Matrix c = p.matrix(before);
        assertThat(p.call("svd", "Bdsqr", "bdsqr", uplo, n, n, n, width, d, e, vt, u, c))
                .isZero();
        for (Matrix result : new Matrix[] {d, vt, u, c}) {
            result.assertBorderUntouched();
        }
        double[] s = d.values();
        for (int i = 0; i < n; i++) {
            assertThat(s[i]).isBetween(0.0, i == 0 ? Double.MAX_VALUE : s[i - 1]);
        }
        assertOrthonormalColumns("U", p, u.dense());
        assertOrthonormalColumns("V", p, vt.dense().adjoint());
        assertClose("B", p, matrix, u.dense().times(Dense.diagonal(n, n, s)).times(vt.dense()));
        assertClose("U^H*C", p, u.dense().adjoint().times(before), c.dense());

        Matrix values = p.reals(b[0]);
        assertThat(p.call(
                        "svd",
                        "Bdsqr",
                        "bdsqr",
                        uplo,
                        n,
                        0,
                        0,
                        0,
                        values,
                        p.reals(b[1]),
                        p.matrix(0, 0),
                        p.matrix(0, 0),
                        p.matrix(0, 0)))
                .isZero();
        assertThat(values.values()).containsExactly(s);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 40})
    void smallSingularValuesAreAccurateToo(int n) {
        // Graded over the whole range of single precision: the values in double precision show the error of each.
        for (int kind = 1; kind <= 2; kind++) {
            double[][] b = make(n, kind);
            Matrix single = Precision.S.reals(b[0]);
            Matrix off = Precision.S.reals(b[1]);
            Matrix exact = Precision.D.reals(single.values());
            Matrix none = Precision.S.matrix(0, 0);
            Matrix empty = Precision.D.matrix(0, 0);
            Precision.D.call(
                    "svd",
                    "Bdsqr",
                    "bdsqr",
                    Uplo.UPPER,
                    n,
                    0,
                    0,
                    0,
                    exact,
                    Precision.D.reals(off.values()),
                    empty,
                    empty,
                    empty);
            Precision.S.call("svd", "Bdsqr", "bdsqr", Uplo.UPPER, n, 0, 0, 0, single, off, none, none, none);
            for (int i = 0; i < n; i++) {
                double error = Math.abs(single.get(i) - exact.get(i)) / exact.get(i);
                assertThat(error).as("s(%d)", i).isLessThan(30 * n * Precision.S.eps());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void notANumberIsReported(Precision p) {
        double[] d = new double[20];
        double[] e = new double[19];
        Arrays.fill(d, 1);
        Arrays.fill(e, 1);
        e[4] = Double.NaN;
        Matrix none = p.matrix(0, 0);
        int info = p.call("svd", "Bdsqr", "bdsqr", Uplo.UPPER, 20, 0, 0, 0, p.reals(d), p.reals(e), none, none, none);
        assertThat(info).isPositive();
    }
}
