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
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** gesvd and gesdd with every job on matrices with known singular values. */
class SvdDriversTest {
    static Stream<Arguments> cases() {
        int[][] shapes = {
            {1, 1}, {1, 4}, {4, 1}, {3, 3}, {9, 7}, {7, 9}, {20, 6}, {6, 20}, {40, 40}, {61, 33}, {33, 61}, {80, 70}
        };
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(shapes)
                        .flatMap(shape ->
                                IntStream.range(0, 6).mapToObj(kind -> Arguments.of(p, shape[0], shape[1], kind))));
    }

    private static double[] spectrum(int kind, int k) {
        Random random = new Random(kind);
        double[] s = IntStream.range(0, k)
                .mapToDouble(i -> switch (kind) {
                    case 1 -> 1;
                    case 2 -> i < (k + 1) / 2 ? 1 + i % 2 : 0;
                    case 3 -> Math.pow(0.5, i);
                    case 4 -> i == 0 ? 1 : 1e-3;
                    case 5 -> 0;
                    default -> random.nextDouble();
                })
                .sorted()
                .toArray();
        return IntStream.range(0, k).mapToDouble(i -> s[k - 1 - i]).toArray();
    }

    /** A matrix with its norm brought near the end of the range for two kinds. */
    private static double scale(Precision p, int kind) {
        return kind == 3 ? p.tiny() * 1e4 : kind == 2 ? p.huge() / 1e3 : 1;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyJobOfGesvd(Precision p, int m, int n, int kind) {
        Case example = new Case(p, m, n, kind);
        for (char jobu : new char[] {'A', 'S', 'O', 'N'}) {
            for (char jobvt : new char[] {'A', 'S', 'O', 'N'}) {
                if (jobu != 'O' || jobvt != 'O') {
                    example.gesvd(jobu, jobvt);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyJobOfGesdd(Precision p, int m, int n, int kind) {
        Case example = new Case(p, m, n, kind);
        for (char jobz : new char[] {'A', 'S', 'O', 'N'}) {
            example.gesdd(jobz);
        }
    }

    /** Orders that divide and conquer divides, with values that deflate and that do not. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void largerOrders(Precision p) {
        for (int kind = 0; kind < 6; kind++) {
            new Case(p, 130, 120, kind).gesdd('S');
            new Case(p, 110, 111, kind).gesdd('A');
            new Case(p, 110, 111, kind).gesvd('S', 'S');
        }
    }

    private static final class Case {
        final Precision p;
        final int m;
        final int n;
        final int k;
        final double scale;
        final double[] spectrum;
        final Dense a;

        Case(Precision p, int m, int n, int kind) {
            this.p = p;
            this.m = m;
            this.n = n;
            k = Math.min(m, n);
            scale = scale(p, kind);
            spectrum = spectrum(kind, k);
            a = Dense.withSingularValues(new Random(m + 100L * n), p.complex, m, n, spectrum);
        }

        void gesvd(char jobu, char jobvt) {
            Matrix x = p.matrix(a.times(scale));
            Matrix s = p.reals(new double[k]);
            Matrix u = p.matrix(m, jobu == 'A' ? m : jobu == 'S' ? k : 0);
            Matrix vt = p.matrix(jobvt == 'A' ? n : jobvt == 'S' ? k : 0, n);
            Matrix superb = p.reals(new double[k - 1]);
            assertThat(p.call("svd", "Gesvd", "gesvd", jobu, jobvt, m, n, x, s, u, vt, superb))
                    .isZero();
            superb.assertBorderUntouched();
            check(
                    "gesvd " + jobu + jobvt,
                    s,
                    jobu == 'O' ? x.dense().block(0, 0, m, k) : jobu == 'N' ? null : u.dense(),
                    jobvt == 'O' ? x.dense().block(0, 0, k, n) : jobvt == 'N' ? null : vt.dense(),
                    x,
                    u,
                    vt);
        }

        void gesdd(char jobz) {
            Matrix x = p.matrix(a.times(scale));
            Matrix s = p.reals(new double[k]);
            boolean over = jobz == 'O';
            boolean tall = m >= n;
            Matrix u = p.matrix(m, jobz == 'N' || (over && tall) ? 0 : jobz == 'A' ? m : k);
            Matrix vt = p.matrix(jobz == 'N' || (over && !tall) ? 0 : jobz == 'A' ? n : k, n);
            assertThat(p.call("svd", "Gesdd", "gesdd", jobz, m, n, x, s, u, vt)).isZero();
            check(
                    "gesdd " + jobz,
                    s,
                    over && tall ? x.dense().block(0, 0, m, k) : jobz == 'N' ? null : u.dense(),
                    over && !tall ? x.dense().block(0, 0, k, n) : jobz == 'N' ? null : vt.dense(),
                    x,
                    u,
                    vt);
        }

        private void check(String what, Matrix s, Dense u, Dense vt, Matrix... operands) {
            for (Matrix operand : operands) {
                operand.assertBorderUntouched();
            }
            s.assertBorderUntouched();
            double[] expected = Arrays.stream(spectrum).map(x -> x * scale).toArray();
            double[] found = s.values();
            assertClose(what, p, expected, found);
            for (int i = 0; i < k; i++) {
                assertThat(found[i]).isBetween(0.0, i == 0 ? Double.MAX_VALUE : found[i - 1]);
            }
            if (u != null) {
                assertOrthonormalColumns(what, p, u);
            }
            if (vt != null) {
                assertOrthonormalColumns(what, p, vt.adjoint());
            }
            double[] values = Arrays.stream(found).map(x -> x / scale).toArray();
            if (u != null && vt != null) {
                Dense middle = Dense.diagonal(u.cols, vt.rows, values);
                assertClose(what, p, a, u.times(middle).times(vt));
            } else if (u != null) {
                // A * A^H = U * S^2 * U^H tells U without V.
                Dense middle = Dense.diagonal(u.cols, u.cols, square(values));
                assertClose(what, p, a.times(a.adjoint()), u.times(middle).times(u.adjoint()));
            } else if (vt != null) {
                Dense middle = Dense.diagonal(vt.rows, vt.rows, square(values));
                assertClose(
                        what,
                        p,
                        a.adjoint().times(a),
                        vt.adjoint().times(middle).times(vt));
            }
        }

        private static double[] square(double[] x) {
            return Arrays.stream(x).map(v -> v * v).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void notANumberSpreadsAndEnds(Precision p) {
        Dense a = Dense.random(new Random(3), 40, 35, p.complex);
        a.set(5, 6, Double.NaN, 0);
        Matrix s = p.reals(new double[35]);
        int info = p.call("svd", "Gesdd", "gesdd", 'S', 40, 35, p.matrix(a), s, p.matrix(40, 35), p.matrix(35, 35));
        assertThat(info).isPositive();
        assertThat(Arrays.stream(s.values()).anyMatch(Double::isNaN)).isTrue();
        info = p.call(
                "svd",
                "Gesvd",
                "gesvd",
                'S',
                'S',
                40,
                35,
                p.matrix(a),
                s,
                p.matrix(40, 35),
                p.matrix(35, 35),
                p.reals(new double[34]));
        assertThat(info).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void emptyMatrices(Precision p) {
        Matrix none = p.reals();
        assertThat(p.call("svd", "Gesdd", "gesdd", 'N', 0, 3, p.matrix(0, 3), none, p.matrix(0, 0), p.matrix(0, 0)))
                .isZero();
        assertThat(p.call(
                        "svd",
                        "Gesvd",
                        "gesvd",
                        'N',
                        'N',
                        3,
                        0,
                        p.matrix(3, 0),
                        none,
                        p.matrix(0, 0),
                        p.matrix(0, 0),
                        none))
                .isZero();
    }
}
