package org.panblas.ref.lapack.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.linear.Dense;
import org.panblas.ref.lapack.linear.Precision;

/** Triangular solves that must not overflow. */
class LatrsTest {
    private static final double BIG = Double.MAX_VALUE;
    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource(Uplo.class)
    void residualIsSmallWhateverTheScale(Uplo uplo) {
        for (int n : new int[] {1, 2, 10, 50}) {
            for (Transpose trans : Transpose.values()) {
                for (double diagonal : new double[] {1, 1e-3, 1e-160, 1e-300, 1e200}) {
                    for (double scale : new double[] {1, BIG / 4, 1e-300}) {
                        if (diagonal * scale > 1e-305) {
                            solve(uplo, trans, n, diagonal, scale);
                        }
                    }
                }
            }
        }
    }

    private void solve(Uplo uplo, Transpose trans, int n, double diagonal, double scale) {
        Dense a = Dense.random(random, Precision.Z, n, n).triangle(uplo, Diag.NON_UNIT);
        for (int i = 0; i < n; i++) {
            a.set(i, i, diagonal * (1 + a.re(i, i) / 4), diagonal * a.im(i, i) / 4);
        }
        a = a.scaled(diagonal > 1 ? Math.min(scale, 1) : scale);
        Dense b = Dense.random(random, Precision.Z, n, 1);
        double[] x = b.pack(Precision.Z, 3, n);
        ZLatrs triangle = new ZLatrs(uplo, Diag.NON_UNIT, n, n - 1, a.pack(Precision.Z, uplo, 2, n + 1), 2, n + 1);
        double s = triangle.solve(trans, x, 3);
        String name = "%s %s n = %d diagonal %s scale %s".formatted(uplo, trans, n, diagonal, scale);
        check(a.op(trans), b, s, Dense.unpack(Precision.Z, n, 1, x, 3, n), Precision.Z, name);

        Dense re = new Dense(n, n);
        Dense bRe = new Dense(n, 1);
        for (int i = 0; i < n; i++) {
            bRe.set(i, 0, b.re(i, 0), 0);
            for (int j = 0; j < n; j++) {
                re.set(i, j, a.re(i, j), 0);
            }
        }
        double[] y = bRe.pack(Precision.D, 3, n);
        DLatrs real = new DLatrs(uplo, Diag.NON_UNIT, n, n - 1, re.pack(Precision.D, uplo, 2, n + 1), 2, n + 1);
        double t = real.solve(trans, y, 3);
        check(re.op(trans), bRe, t, Dense.unpack(Precision.D, n, 1, y, 3, n), Precision.D, name);
    }

    /** norm(A * x - s * b) against norm(A) * norm(x), everything brought to order one before. */
    private static void check(Dense a, Dense b, double s, Dense x, Precision p, String name) {
        assertThat(s).as(name).isBetween(0.0, BIG);
        double sizeX = x.norm1();
        assertThat(sizeX).as(name).isBetween(Double.MIN_NORMAL, BIG);
        double max = 0;
        for (int i = 0; i < a.n; i++) {
            for (int j = 0; j < a.n; j++) {
                max = Math.max(max, a.abs(i, j) / 4);
            }
        }
        Dense product = a.scaled(0.25 / max).times(x.scaled(1 / sizeX));
        double factor = s * (0.25 / max) / sizeX;
        double error = product.minus(b.scaled(factor)).norm1();
        assertThat(error).as(name).isLessThan(30 * a.n * a.n * p.eps());
    }

    @Test
    void singularMatrixGivesAVectorOfItsNullSpace() {
        for (Uplo uplo : Uplo.values()) {
            for (Transpose trans : Transpose.values()) {
                Dense a = Dense.random(random, Precision.D, 9, 9).triangle(uplo, Diag.NON_UNIT);
                a.set(4, 4, 0, 0);
                double[] x = Dense.random(random, Precision.D, 9, 1).pack(Precision.D, 0, 9);
                DLatrs triangle = new DLatrs(uplo, Diag.NON_UNIT, 9, 8, a.pack(Precision.D, 0, 9), 0, 9);
                assertThat(triangle.solve(trans, x, 0)).isZero();
                Dense v = Dense.unpack(Precision.D, 9, 1, x, 0, 9);
                assertThat(v.norm1()).isGreaterThan(0);
                assertThat(a.op(trans).times(v).norm1()).isLessThan(100 * Math.ulp(1.0) * v.norm1());
            }
        }
    }

    @Test
    void bandIsSolvedAsTheFullMatrix() {
        for (Uplo uplo : Uplo.values()) {
            for (Transpose trans : Transpose.values()) {
                int k = 2;
                Dense a = Dense.random(random, Precision.D, 12, 12).band(k, k).triangle(uplo, Diag.NON_UNIT);
                double[] ab = new double[(k + 1) * 12];
                for (int j = 0; j < 12; j++) {
                    a.set(j, j, 2, 0);
                    for (int i = 0; i < 12; i++) {
                        int row = uplo == Uplo.UPPER ? k + i - j : i - j;
                        if (row >= 0 && row <= k) {
                            ab[row + j * (k + 1)] = a.re(i, j);
                        }
                    }
                }
                Dense b = Dense.random(random, Precision.D, 12, 1);
                double[] x = b.pack(Precision.D, 0, 12);
                assertThat(DLatrs.band(uplo, Diag.NON_UNIT, 12, k, ab, 0, k + 1).solve(trans, x, 0))
                        .isEqualTo(1);
                Dense solution = Dense.unpack(Precision.D, 12, 1, x, 0, 12);
                assertThat(Dense.residual(Precision.D, a.op(trans), solution, b))
                        .isLessThan(30);
            }
        }
    }

    @Test
    void notANumberFillsTheSolution() {
        double[] x = {1, 2};
        double scale = new DLatrs(Uplo.LOWER, Diag.NON_UNIT, 2, 1, new double[] {1, Double.NaN, 0, 1}, 0, 2)
                .solve(Transpose.NO_TRANS, x, 0);
        assertThat(scale).isEqualTo(1);
        assertThat(Arrays.stream(x).allMatch(Double::isNaN)).isTrue();
    }
}
