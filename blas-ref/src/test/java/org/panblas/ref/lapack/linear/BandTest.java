package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** Band and tridiagonal systems. What the arrays hold outside of the band is a mark that must stay. */
class BandTest {
    private static final int[] SIZES = {0, 1, 2, 3, 10, 33, 80, 110};
    private static final int[][] BANDS = {{0, 0}, {1, 1}, {0, 3}, {3, 0}, {2, 5}, {7, 2}, {40, 36}};
    private static final double LIMIT = 30;
    private final Random random = new Random(3);

    @ParameterizedTest
    @EnumSource
    void generalBandSystem(Precision p) {
        for (int n : SIZES) {
            for (int[] band : BANDS) {
                int kl = band[0];
                int ku = band[1];
                Dense a = dominant(Dense.random(random, p, n, n).band(kl, ku), 2);
                int ldab = 2 * kl + ku + 2;
                double[] ab = general(p, a, kl, ku, 3, ldab);
                int[] ipiv = new int[n];
                String name = "n = %d kl = %d ku = %d".formatted(n, kl, ku);
                assertThat(p.info("Gbtrf", n, n, kl, ku, ab, 3, ldab, ipiv, 0))
                        .as(name)
                        .isZero();
                for (Transpose trans : Transpose.values()) {
                    Dense b = Dense.random(random, p, n, 3);
                    double[] x = b.pack(p, 1, n + 2);
                    assertThat(p.info("Gbtrs", trans, n, kl, ku, 3, ab, 3, ldab, ipiv, 0, x, 1, n + 2))
                            .isZero();
                    assertThat(Dense.residual(p, a.op(trans), Dense.unpack(p, n, 3, x, 1, n + 2), b))
                            .as("%s %s", name, trans)
                            .isLessThan(LIMIT);
                }
                Dense b = Dense.random(random, p, n, 2);
                double[] x = b.pack(p, 0, n + 1);
                double[] again = general(p, a, kl, ku, 0, ldab);
                assertThat(p.info("Gbsv", n, kl, ku, 2, again, 0, ldab, ipiv, 0, x, 0, n + 1))
                        .isZero();
                assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 0, n + 1), b))
                        .as(name)
                        .isLessThan(LIMIT);
            }
        }
    }

    /** The pivots and U of a band matrix are those of the same matrix as a general one. */
    @ParameterizedTest
    @EnumSource
    void bandFactorsAreThoseOfTheGeneralMatrix(Precision p) {
        for (int m : new int[] {1, 5, 20, 45}) {
            for (int n : new int[] {1, 5, 20, 45}) {
                for (int[] band : BANDS) {
                    int kl = band[0];
                    int ku = band[1];
                    Dense a = dominant(Dense.random(random, p, m, n).band(kl, ku), 1);
                    int ldab = 2 * kl + ku + 1;
                    double[] ab = general(p, a, kl, ku, 0, ldab);
                    double[] before = ab.clone();
                    double[] dense = a.pack(p, 0, m);
                    int[] ipiv = new int[Math.min(m, n)];
                    int[] expected = new int[Math.min(m, n)];
                    String name = "%d x %d kl = %d ku = %d".formatted(m, n, kl, ku);
                    assertThat(p.info("Gbtrf", m, n, kl, ku, ab, 0, ldab, ipiv, 0))
                            .as(name)
                            .isZero();
                    assertThat(p.info("Getrf", m, n, dense, 0, m, expected, 0)).isZero();
                    assertThat(ipiv).as(name).containsExactly(expected);
                    Dense u = Dense.unpack(p, m, n, dense, 0, m).triangle(Uplo.UPPER, Diag.NON_UNIT);
                    Dense found = new Dense(m, n);
                    for (int at = 0; at < ldab * n; at++) {
                        int j = at / ldab;
                        int i = at % ldab - kl - ku + j;
                        if (i < 0 || i >= m) {
                            assertThat(ab[p.parts() * at]).as(name).isEqualTo(before[p.parts() * at]);
                        } else if (i <= j) {
                            found.set(i, j, ab[p.parts() * at], p.complex() ? ab[2 * at + 1] : 0);
                        }
                    }
                    assertThat(Dense.distance(p, found, u)).as(name).isLessThan(LIMIT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void positiveDefiniteBandSystem(Precision p) {
        for (int n : SIZES) {
            for (int kd : new int[] {0, 1, 4, 31, 32, 33, 40, 70}) {
                for (Uplo uplo : Uplo.values()) {
                    Dense a = Dense.positiveDefinite(random, p, n).band(kd, kd);
                    double[] ab = symmetric(p, a, uplo, kd, 2, kd + 2);
                    double[] before = ab.clone();
                    String name = "%s n = %d kd = %d".formatted(uplo, n, kd);
                    Dense b = Dense.random(random, p, n, 2);
                    double[] x = b.pack(p, 1, n + 1);
                    assertThat(p.info("Pbsv", uplo, n, kd, 2, ab, 2, kd + 2, x, 1, n + 1))
                            .as(name)
                            .isZero();
                    assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 1, n + 1), b))
                            .as(name)
                            .isLessThan(LIMIT);
                    for (int i = 0; i < ab.length; i++) {
                        if (before[i] == Dense.UNTOUCHED) {
                            assertThat(ab[i]).as("%s element %d", name, i).isEqualTo(Dense.UNTOUCHED);
                        }
                    }
                    double[] factor = symmetric(p, a, uplo, kd, 0, kd + 1);
                    assertThat(p.info("Pbtrf", uplo, n, kd, factor, 0, kd + 1)).isZero();
                    x = b.pack(p, 0, n + 1);
                    assertThat(p.info("Pbtrs", uplo, n, kd, 2, factor, 0, kd + 1, x, 0, n + 1))
                            .isZero();
                    assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 0, n + 1), b))
                            .as(name)
                            .isLessThan(LIMIT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void infoOfBandFactorisations(Precision p) {
        for (int kd : new int[] {2, 40}) {
            for (double bad : new double[] {0, -1, Double.NaN}) {
                for (Uplo uplo : Uplo.values()) {
                    Dense a = Dense.identity(90);
                    a.set(49, 49, bad, 0);
                    double[] ab = symmetric(p, a, uplo, kd, 0, kd + 1);
                    assertThat(p.info("Pbtrf", uplo, 90, kd, ab, 0, kd + 1)).isEqualTo(50);
                }
            }
            Dense a = Dense.identity(90);
            a.set(49, 49, 0, 0);
            a.set(60, 60, 0, 0);
            Dense b = Dense.random(random, p, 90, 1);
            double[] x = b.pack(p, 0, 90);
            int ldab = 3 * kd + 1;
            double[] ab = general(p, a, kd, kd, 0, ldab);
            assertThat(p.info("Gbsv", 90, kd, kd, 1, ab, 0, ldab, new int[90], 0, x, 0, 90))
                    .isEqualTo(50);
            assertThat(x).containsExactly(b.pack(p, 0, 90));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tridiagonalSystem(Precision p) {
        for (int n : SIZES) {
            for (double middle : new double[] {0.25, 1, 3}) {
                Dense a = Dense.random(random, p, n, n).band(1, 1);
                for (int i = 0; i < n; i++) {
                    a.set(i, i, middle * a.re(i, i), middle * a.im(i, i));
                }
                double[] dl = diagonal(p, a, -1, 1);
                double[] d = diagonal(p, a, 0, 2);
                double[] du = diagonal(p, a, 1, 3);
                double[] du2 = marks(p, 1 + Math.max(n - 2, 0) + 1);
                int[] ipiv = new int[n];
                String name = "n = %d middle %s".formatted(n, middle);
                assertThat(p.info("Gttrf", n, dl, 1, d, 2, du, 3, du2, 1, ipiv, 0))
                        .as(name)
                        .isZero();
                for (double[] array : new double[][] {dl, d, du, du2}) {
                    assertThat(array[0]).isEqualTo(Dense.UNTOUCHED);
                    assertThat(array[array.length - 1]).isEqualTo(Dense.UNTOUCHED);
                }
                for (Transpose trans : Transpose.values()) {
                    Dense b = Dense.random(random, p, n, 3);
                    double[] x = b.pack(p, 1, n + 2);
                    assertThat(p.info("Gttrs", trans, n, 3, dl, 1, d, 2, du, 3, du2, 1, ipiv, 0, x, 1, n + 2))
                            .isZero();
                    assertThat(Dense.residual(p, a.op(trans), Dense.unpack(p, n, 3, x, 1, n + 2), b))
                            .as("%s %s", name, trans)
                            .isLessThan(LIMIT);
                }
                Dense b = Dense.random(random, p, n, 2);
                double[] x = b.pack(p, 0, n + 1);
                double[] below = diagonal(p, a, -1, 0);
                double[] above = diagonal(p, a, 1, 0);
                assertThat(p.info("Gtsv", n, 2, below, 0, diagonal(p, a, 0, 0), 0, above, 0, x, 0, n + 1))
                        .isZero();
                assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 0, n + 1), b))
                        .as(name)
                        .isLessThan(LIMIT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void positiveDefiniteTridiagonalSystem(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Dense a = Dense.positiveDefinite(random, p, n).band(1, 1);
                double[] d = realDiagonal(a, 1);
                double[] e = diagonal(p, a, uplo == Uplo.UPPER ? 1 : -1, 2);
                assertThat(p.info("Pttrf", n, d, 1, e, 2)).isZero();
                Dense b = Dense.random(random, p, n, 2);
                double[] x = b.pack(p, 1, n + 1);
                if (p.complex()) {
                    assertThat(p.info("Pttrs", uplo, n, 2, d, 1, e, 2, x, 1, n + 1))
                            .isZero();
                } else {
                    assertThat(p.info("Pttrs", n, 2, d, 1, e, 2, x, 1, n + 1)).isZero();
                }
                assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 1, n + 1), b))
                        .as("%s n = %d", uplo, n)
                        .isLessThan(LIMIT);
            }
            Dense a = Dense.positiveDefinite(random, p, n).band(1, 1);
            Dense b = Dense.random(random, p, n, 2);
            double[] x = b.pack(p, 1, n + 1);
            assertThat(p.info("Ptsv", n, 2, realDiagonal(a, 0), 0, diagonal(p, a, -1, 0), 0, x, 1, n + 1))
                    .isZero();
            assertThat(Dense.residual(p, a, Dense.unpack(p, n, 2, x, 1, n + 1), b))
                    .as("n = %d", n)
                    .isLessThan(LIMIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void infoOfTridiagonalFactorisations(Precision p) {
        Dense a = Dense.identity(9);
        a.set(4, 4, 0, 0);
        a.set(6, 6, 0, 0);
        double[] zero = new double[p.parts() * 9];
        double[] d = diagonal(p, a, 0, 0);
        assertThat(p.info("Gttrf", 9, zero.clone(), 0, d.clone(), 0, zero.clone(), 0, zero.clone(), 0, new int[9], 0))
                .isEqualTo(5);
        Dense b = Dense.random(random, p, 9, 1);
        double[] x = b.pack(p, 0, 9);
        assertThat(p.info("Gtsv", 9, 1, zero.clone(), 0, d.clone(), 0, zero.clone(), 0, x, 0, 9))
                .isEqualTo(5);
        assertThat(p.info("Ptsv", 9, 1, realDiagonal(a, 0), 0, zero.clone(), 0, x, 0, 9))
                .isEqualTo(5);
        assertThat(x).containsExactly(b.pack(p, 0, 9));
    }

    /** Adds to the diagonal what keeps the condition number low and still lets pivots be swapped. */
    private static Dense dominant(Dense a, double add) {
        for (int i = 0; i < Math.min(a.m, a.n); i++) {
            a.set(i, i, a.re(i, i) + add, a.im(i, i));
        }
        return a;
    }

    private static double[] general(Precision p, Dense a, int kl, int ku, int offset, int ldab) {
        return store(p, a, kl, ku, kl + ku, offset, ldab);
    }

    private static double[] symmetric(Precision p, Dense a, Uplo uplo, int kd, int offset, int ldab) {
        boolean upper = uplo == Uplo.UPPER;
        return store(p, a, upper ? 0 : kd, upper ? kd : 0, upper ? kd : 0, offset, ldab);
    }

    private static double[] store(Precision p, Dense a, int kl, int ku, int row, int offset, int ldab) {
        double[] ab = marks(p, offset + ldab * a.n + 2);
        for (int j = 0; j < a.n; j++) {
            for (int i = Math.max(0, j - ku); i < Math.min(a.m, j + kl + 1); i++) {
                put(p, ab, offset + row + i - j + j * ldab, a.re(i, j), a.im(i, j));
            }
        }
        return ab;
    }

    /** The diagonal k above the main one, between marks. */
    private static double[] diagonal(Precision p, Dense a, int k, int offset) {
        int length = Math.max(a.n - Math.abs(k), 0);
        double[] d = marks(p, offset + length + 1);
        for (int i = 0; i < length; i++) {
            put(
                    p,
                    d,
                    offset + i,
                    a.re(Math.max(i, i - k), Math.max(i, i + k)),
                    a.im(Math.max(i, i - k), Math.max(i, i + k)));
        }
        return d;
    }

    private static double[] realDiagonal(Dense a, int offset) {
        double[] d = new double[offset + a.n];
        for (int i = 0; i < a.n; i++) {
            d[offset + i] = a.re(i, i);
        }
        return d;
    }

    private static double[] marks(Precision p, int elements) {
        double[] array = new double[p.parts() * elements];
        Arrays.fill(array, Dense.UNTOUCHED);
        return array;
    }

    private static void put(Precision p, double[] array, int at, double re, double im) {
        array[p.parts() * at] = re;
        if (p.complex()) {
            array[2 * at + 1] = im;
        }
    }
}
