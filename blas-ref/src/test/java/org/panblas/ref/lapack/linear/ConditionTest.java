package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** The estimators of condition numbers, against the norm of an inverse in double precision. */
class ConditionTest {
    private static final int[] SIZES = {1, 2, 5, 20, 70};
    private final Random random = new Random(4);

    @ParameterizedTest
    @EnumSource
    void generalMatrix(Precision p) {
        for (int n : SIZES) {
            for (double scale : new double[] {1, p.largest() / (64 * n), p.smallestNormal() * 64 * n}) {
                Dense a = Dense.random(random, p, n, n);
                for (int i = 0; i < n; i++) {
                    a.set(i, i, a.re(i, i) + 3, a.im(i, i));
                }
                double[] array = a.scaled(scale).pack(p, 3, n + 1);
                assertThat(p.info("Getrf", n, n, array, 3, n + 1, new int[n], 0))
                        .isZero();
                for (char norm : "1OI".toCharArray()) {
                    double anorm = norm(norm, a);
                    double[] rcond = {9, 9};
                    assertThat(p.info("Gecon", norm, n, array, 3, n + 1, anorm * scale, rcond, 1))
                            .isZero();
                    check(p, rcond[1], norm == 'I' ? a.op(Transpose.TRANS) : a, norm + " n = " + n);
                    assertThat(rcond[0]).isEqualTo(9);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void triangle(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (Diag diag : Diag.values()) {
                    Dense a = Dense.random(random, p, n, n).scaled(0.25);
                    for (int i = 0; i < n; i++) {
                        a.set(i, i, 1 + a.re(i, i), a.im(i, i));
                    }
                    Dense t = a.triangle(uplo, diag);
                    for (char norm : "1OI".toCharArray()) {
                        double[] rcond = new double[1];
                        double[] array = a.pack(p, uplo, 0, n + 1);
                        assertThat(p.info("Trcon", norm, uplo, diag, n, array, 0, n + 1, rcond, 0))
                                .isZero();
                        check(
                                p,
                                rcond[0],
                                norm == 'I' ? t.op(Transpose.TRANS) : t,
                                "%s %s %d".formatted(uplo, diag, n));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void positiveDefinite(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Dense a = Dense.positiveDefinite(random, p, n);
                double[] array = a.pack(p, uplo, 0, n);
                double[] rcond = new double[1];
                assertThat(p.info("Potrf", uplo, n, array, 0, n)).isZero();
                assertThat(p.info("Pocon", uplo, n, array, 0, n, a.norm1(), rcond, 0))
                        .isZero();
                check(p, rcond[0], a, uplo + " n = " + n);

                // The same as a band of full width, and cut down to three diagonals.
                for (int kd : new int[] {n - 1, Math.min(1, n - 1)}) {
                    Dense band = a.band(kd, kd);
                    double[] ab = new double[p.parts() * (kd + 1) * n];
                    for (int j = 0; j < n; j++) {
                        for (int i = 0; i < n; i++) {
                            int row = uplo == Uplo.UPPER ? kd + i - j : i - j;
                            if (row >= 0 && row <= kd) {
                                put(p, ab, row + j * (kd + 1), band.re(i, j), band.im(i, j));
                            }
                        }
                    }
                    assertThat(p.info("Pbtrf", uplo, n, kd, ab, 0, kd + 1)).isZero();
                    assertThat(p.info("Pbcon", uplo, n, kd, ab, 0, kd + 1, band.norm1(), rcond, 0))
                            .isZero();
                    check(p, rcond[0], band, uplo + " band n = " + n);
                }
                Dense t = a.band(1, 1);
                double[] d = new double[n];
                double[] e = new double[p.parts() * n];
                for (int i = 0; i < n; i++) {
                    d[i] = t.re(i, i);
                    put(p, e, i, i + 1 < n ? t.re(i + 1, i) : 0, i + 1 < n ? t.im(i + 1, i) : 0);
                }
                assertThat(p.info("Pttrf", n, d, 0, e, 0)).isZero();
                assertThat(p.info("Ptcon", n, d, 0, e, 0, t.norm1(), rcond, 0)).isZero();
                assertThat(rcond[0] * t.norm1() * t.inverse().norm1()).isBetween(1 - 100 * p.eps(), 1 + 100 * p.eps());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void indefinite(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (String kind : p.complex() ? new String[] {"Sy", "He"} : new String[] {"Sy"}) {
                    Dense a = Dense.random(random, p, n, n).symmetric(kind.equals("He"));
                    double[] array = a.pack(p, uplo, 0, n);
                    int[] ipiv = new int[n];
                    double[] rcond = new double[1];
                    assertThat(p.info(kind + "trf", uplo, n, array, 0, n, ipiv, 0))
                            .isZero();
                    assertThat(p.info(kind + "con", uplo, n, array, 0, n, ipiv, 0, a.norm1(), rcond, 0))
                            .isZero();
                    check(p, rcond[0], a, "%s %s n = %d".formatted(kind, uplo, n));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bandAndTridiagonal(Precision p) {
        for (int n : SIZES) {
            int kl = Math.min(1, n - 1);
            Dense a = Dense.random(random, p, n, n).band(kl, kl);
            for (int i = 0; i < n; i++) {
                a.set(i, i, a.re(i, i) + 1.5, a.im(i, i));
            }
            int ldab = 3 * kl + 1;
            double[] ab = new double[p.parts() * ldab * n];
            double[][] t = new double[3][p.parts() * n];
            for (int j = 0; j < n; j++) {
                for (int i = Math.max(0, j - kl); i < Math.min(n, j + kl + 1); i++) {
                    put(p, ab, 2 * kl + i - j + j * ldab, a.re(i, j), a.im(i, j));
                    put(p, t[i - j + 1], Math.min(i, j), a.re(i, j), a.im(i, j));
                }
            }
            int[] ipiv = new int[n];
            double[] du2 = new double[p.parts() * n];
            assertThat(p.info("Gbtrf", n, n, kl, kl, ab, 0, ldab, ipiv, 0)).isZero();
            for (char norm : "1I".toCharArray()) {
                double[] rcond = new double[1];
                Dense side = norm == 'I' ? a.op(Transpose.TRANS) : a;
                p.info("Gbcon", norm, n, kl, kl, ab, 0, ldab, ipiv, 0, side.norm1(), rcond, 0);
                check(p, rcond[0], side, "band %s n = %d".formatted(norm, n));
            }
            assertThat(p.info("Gttrf", n, t[2], 0, t[1], 0, t[0], 0, du2, 0, ipiv, 0))
                    .isZero();
            for (char norm : "1I".toCharArray()) {
                double[] rcond = new double[1];
                Dense side = norm == 'I' ? a.op(Transpose.TRANS) : a;
                p.info("Gtcon", norm, n, t[2], 0, t[1], 0, t[0], 0, du2, 0, ipiv, 0, side.norm1(), rcond, 0);
                check(p, rcond[0], side, "tridiagonal %s n = %d".formatted(norm, n));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void emptySingularAndNotANumber(Precision p) {
        double[] none = new double[0];
        double[] rcond = {5};
        assertThat(p.info("Gecon", '1', 0, none, 0, 1, 0.0, rcond, 0)).isZero();
        assertThat(rcond[0]).isEqualTo(1);
        Dense a = Dense.identity(4);
        a.set(2, 2, 0, 0);
        double[] array = a.pack(p, 0, 4);
        p.info("Gecon", 'I', 4, array, 0, 4, 1.0, rcond, 0);
        assertThat(rcond[0]).isZero();
        p.info("Trcon", '1', Uplo.UPPER, Diag.NON_UNIT, 4, array, 0, 4, rcond, 0);
        assertThat(rcond[0]).isZero();
        p.info("Pocon", Uplo.LOWER, 4, array, 0, 4, 1.0, rcond, 0);
        assertThat(rcond[0]).isZero();
        p.info("Sycon", Uplo.LOWER, 4, array, 0, 4, new int[] {1, 2, 3, 4}, 0, 1.0, rcond, 0);
        assertThat(rcond[0]).isZero();

        a.set(2, 2, Double.NaN, 0);
        array = a.pack(p, 0, 4);
        assertThat(p.info("Gecon", '1', 4, array, 0, 4, 1.0, rcond, 0)).isEqualTo(1);
        assertThat(rcond[0]).isNaN();
        assertThat(p.info("Gecon", '1', 4, Dense.identity(4).pack(p, 0, 4), 0, 4, Double.NaN, rcond, 0))
                .isEqualTo(1);
        assertThat(rcond[0]).isNaN();
    }

    /** The norm of the inverse of this bidiagonal matrix is the n-th power of a great number. */
    @ParameterizedTest
    @EnumSource
    void inverseBeyondTheRange(Precision p) {
        double tiny = Math.sqrt(p.smallestNormal());
        for (Uplo uplo : Uplo.values()) {
            Dense a = new Dense(8, 8);
            for (int i = 0; i < 8; i++) {
                a.set(i, i, tiny, 0);
                if (i > 0) {
                    a.set(uplo == Uplo.UPPER ? i - 1 : i, uplo == Uplo.UPPER ? i : i - 1, 1, 0);
                }
            }
            for (char norm : "1I".toCharArray()) {
                double[] rcond = {7};
                p.info("Trcon", norm, uplo, Diag.NON_UNIT, 8, a.pack(p, uplo, 0, 8), 0, 8, rcond, 0);
                assertThat(rcond[0]).isZero();
            }
        }
    }

    /** The estimate of the norm of the inverse is at most the truth, and rarely less than a tenth. */
    private static void check(Precision p, double rcond, Dense a, String name) {
        double truth = 1 / a.norm1() / a.inverse().norm1();
        assertThat(rcond).as(name).isBetween(truth - 100 * a.n * p.eps() * truth, 10 * truth);
    }

    private static double norm(char norm, Dense a) {
        return norm == 'I' ? a.op(Transpose.TRANS).norm1() : a.norm1();
    }

    private static void put(Precision p, double[] array, int at, double re, double im) {
        array[p.parts() * at] = re;
        if (p.complex()) {
            array[2 * at + 1] = im;
        }
    }
}
