package org.panblas.ref.lapack.symmetric;

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
import org.panblas.Uplo;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** syev, syevd and syevr on matrices with known eigenvalues. */
class EigenDriversTest {
    /** The spectrum of a kind of test matrix, rising, of modulus at most 1. */
    private static double[] spectrum(int kind, int n) {
        Random random = new Random(kind);
        return IntStream.range(0, n)
                .mapToDouble(i -> switch (kind) {
                    case 1 -> 1;
                    case 2 -> i % 3 - 1;
                    case 3 -> Math.pow(0.5, i);
                    case 4 -> i == 0 ? -1 : 0;
                    default -> 2 * random.nextDouble() - 1;
                })
                .sorted()
                .toArray();
    }

    static Stream<Arguments> cases() {
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(Uplo.values())
                        .flatMap(uplo -> IntStream.of(0, 1, 2, 5, 34, 70)
                                .boxed()
                                .flatMap(n -> IntStream.range(0, 5).mapToObj(kind -> Arguments.of(p, uplo, n, kind)))));
    }

    private static double scale(Precision p, int kind) {
        // Once near underflow, once near overflow.
        return kind == 3 ? p.tiny() * 1e4 : kind == 2 ? p.huge() / 1e3 : 1;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allValuesAndVectors(Precision p, Uplo uplo, int n, int kind) {
        double[] spectrum = spectrum(kind, n);
        double scale = scale(p, kind);
        Dense a = Dense.withEigenvalues(new Random(n), p.complex, spectrum);
        double[] expected = Arrays.stream(spectrum).map(x -> x * scale).toArray();
        for (String driver : new String[] {"ev", "evd"}) {
            for (char jobz : new char[] {'N', 'V'}) {
                Matrix x = triangle(p, a.times(scale), uplo);
                Matrix w = p.reals(new double[n]);
                assertThat(p.call("symmetric", "Sy" + driver, p.name("sy", "he") + driver, jobz, uplo, n, x, w))
                        .isZero();
                x.assertBorderUntouched();
                w.assertBorderUntouched();
                assertThat(w.values()).isSorted();
                assertClose(driver, p, expected, w.values());
                if (jobz == 'V') {
                    check(driver, p, a, x.dense(), w.values(), scale);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void selectedValuesAndVectors(Precision p, Uplo uplo, int n, int kind) {
        double[] spectrum = spectrum(kind, n);
        double scale = scale(p, kind);
        Dense a = Dense.withEigenvalues(new Random(n), p.complex, spectrum);
        double vl = -0.5 * scale;
        double vu = 0.4 * scale;
        int below = (int) Arrays.stream(spectrum).filter(x -> x <= -0.5).count();
        int upTo = (int) Arrays.stream(spectrum).filter(x -> x <= 0.4).count();
        int il = Math.min(n, 2);
        int iu = Math.max(il, n - 3);
        for (char jobz : new char[] {'N', 'V'}) {
            select(p, uplo, a, scale, jobz, 'A', vl, vu, il, iu, Arrays.copyOf(spectrum, n));
            select(p, uplo, a, scale, jobz, 'V', vl, vu, il, iu, Arrays.copyOfRange(spectrum, below, upTo));
            if (n > 0) {
                select(p, uplo, a, scale, jobz, 'I', vl, vu, il, iu, Arrays.copyOfRange(spectrum, il - 1, iu));
            }
        }
    }

    private static void select(
            Precision p,
            Uplo uplo,
            Dense a,
            double scale,
            char jobz,
            char range,
            double vl,
            double vu,
            int il,
            int iu,
            double[] expected) {
        int n = a.rows;
        int count = expected.length;
        Matrix x = triangle(p, a.times(scale), uplo);
        int[] m = {-1};
        Matrix w = p.reals(new double[n]);
        Matrix z = p.matrix(n, count);
        int[] support = new int[2 * Math.max(1, count)];
        assertThat(p.call(
                        "symmetric",
                        "Syevr",
                        p.name("syevr", "heevr"),
                        jobz,
                        range,
                        uplo,
                        n,
                        x,
                        vl,
                        vu,
                        il,
                        iu,
                        0.0,
                        m,
                        w,
                        z,
                        support))
                .isZero();
        assertThat(m[0]).as("%s of %d", range, n).isEqualTo(count);
        double[] found = Arrays.copyOf(w.values(), count);
        double[] padded =
                Arrays.copyOf(Arrays.stream(expected).map(v -> v * scale).toArray(), n);
        double[] all = Arrays.copyOf(found, n);
        if (count > 0) {
            // The error is measured by the norm of A, not of the part selected.
            Dense difference = Dense.diagonal(n, n, padded).minus(Dense.diagonal(n, n, all));
            assertThat(difference.norm() / scale).isLessThan(30 * n * p.eps());
        }
        z.assertBorderUntouched();
        if (jobz == 'V' && count > 0) {
            check("evr", p, a, z.dense(), found, scale);
            for (int j = 0; j < count; j++) {
                for (int i = 0; i < n; i++) {
                    boolean inside = i + 1 >= support[2 * j] && i + 1 <= support[2 * j + 1];
                    assertThat(inside || (z.re(i, j) == 0 && z.im(i, j) == 0)).isTrue();
                }
            }
        }
    }

    private static void check(String what, Precision p, Dense a, Dense v, double[] w, double scale) {
        assertOrthonormalColumns(what, p, v);
        double[] values = Arrays.stream(w).map(x -> x / scale).toArray();
        Dense right = v.times(Dense.diagonal(w.length, w.length, values));
        assertClose(what, p, a.times(v), right, Math.max(1, a.norm()), a.rows);
    }

    private static Matrix triangle(Precision p, Dense a, Uplo uplo) {
        boolean upper = uplo == Uplo.UPPER;
        return p.matrix(a).hide((i, j) -> upper ? j - i : i - j);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void notANumberSpreadsAndEnds(Precision p) {
        int n = 40;
        Dense a = Dense.random(new Random(1), n, n, p.complex).hermitian();
        a.set(7, 7, Double.NaN, 0);
        for (String driver : new String[] {"ev", "evd"}) {
            Matrix w = p.reals(new double[n]);
            int info =
                    p.call("symmetric", "Sy" + driver, p.name("sy", "he") + driver, 'V', Uplo.LOWER, n, p.matrix(a), w);
            assertThat(info).isPositive();
            assertThat(Arrays.stream(w.values()).anyMatch(Double::isNaN)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void pencilsOfAllTypes(Precision p) {
        for (int n : new int[] {0, 1, 2, 9, 50}) {
            Random random = new Random(n);
            Dense a = Dense.random(random, n, n, p.complex).hermitian();
            Dense g = Dense.random(random, n, n, p.complex);
            Dense b = g.times(g.adjoint())
                    .minus(Dense.identity(n).times(-n))
                    .hermitian()
                    .times(1.0 / Math.max(1, n));
            for (Uplo uplo : Uplo.values()) {
                for (int itype = 1; itype <= 3; itype++) {
                    pencil(p, uplo, itype, a, b);
                }
            }
        }
    }

    private static void pencil(Precision p, Uplo uplo, int itype, Dense a, Dense b) {
        int n = a.rows;
        Matrix x = triangle(p, a, uplo);
        Matrix factor = triangle(p, b, uplo);
        Matrix w = p.reals(new double[n]);
        String name = p.name("sygv", "hegv");
        assertThat(p.call("symmetric", "Sygv", name, itype, 'V', uplo, n, x, factor, w))
                .isZero();
        Dense v = x.dense();
        Dense d = Dense.diagonal(n, n, w.values());
        Dense left = itype == 1 ? a.times(v) : itype == 2 ? a.times(b.times(v)) : b.times(a.times(v));
        Dense right = itype == 1 ? b.times(v).times(d) : v.times(d);
        double scale = a.norm() * b.norm() * v.norm();
        assertClose("type " + itype + uplo, p, left, right, scale, n);
        // X^H * B * X = I or X^H * inv(B) * X = I, the latter as (X * X^H) * inv(B) = I.
        Dense unit = itype == 3
                ? v.times(v.adjoint()).minus(b)
                : v.adjoint().times(b.times(v)).minus(Dense.identity(n));
        assertClose("norm", p, unit, new Dense(n, n), b.norm() * Math.max(1, v.norm() * v.norm()), n);

        Matrix only = p.reals(new double[n]);
        assertThat(p.call(
                        "symmetric",
                        "Sygv",
                        name,
                        itype,
                        'N',
                        uplo,
                        n,
                        triangle(p, a, uplo),
                        triangle(p, b, uplo),
                        only))
                .isZero();
        assertClose("values", p, w.values(), only.values());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void indefiniteSecondMatrixIsNamed(Precision p) {
        Dense b = Dense.diagonal(3, 3, 1, -1, 1);
        int info = p.call(
                "symmetric",
                "Sygv",
                p.name("sygv", "hegv"),
                1,
                'V',
                Uplo.UPPER,
                3,
                p.matrix(Dense.identity(3)),
                p.matrix(b),
                p.reals(0, 0, 0));
        assertThat(info).isEqualTo(3 + 2);
    }
}
