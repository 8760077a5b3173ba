package org.panblas.ref.lapack.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Transpose;
import org.panblas.ref.lapack.linear.Dense;
import org.panblas.ref.lapack.linear.Precision;

/** Copies, constants, scaling, interchanges, reflectors and rotations as callers of LAPACK know them. */
class AuxiliaryTest {
    private static final int[][] SHAPES = {{0, 3}, {3, 0}, {1, 1}, {4, 4}, {6, 3}, {3, 6}};
    private final Random random = new Random(8);

    /** A matrix without rows needs no room for its columns. */
    @ParameterizedTest
    @EnumSource
    void copiesOfNothingTouchNothing(Precision p) {
        double[] none = Dense.random(random, p, 0, 0).pack(p, 0, 1);
        assertThat(p.info("Lacpy", 'A', 0, 9, none, 0, 2, none, 0, 2)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void copiesAndConstants(Precision p) {
        for (int[] shape : SHAPES) {
            int m = shape[0];
            int n = shape[1];
            for (char uplo : "ULA".toCharArray()) {
                Dense a = Dense.random(random, p, m, n);
                Dense b = Dense.random(random, p, m, n);
                double[] copy = b.pack(p, 3, m + 1);
                assertThat(p.info("Lacpy", uplo, m, n, a.pack(p, 1, m + 2), 1, m + 2, copy, 3, m + 1))
                        .isZero();
                double[] set = b.pack(p, 3, m + 1);
                if (p.complex()) {
                    p.info("Laset", uplo, m, n, 2.0, 3.0, 4.0, 5.0, set, 3, m + 1);
                } else {
                    p.info("Laset", uplo, m, n, 2.0, 4.0, set, 3, m + 1);
                }
                Dense copied = Dense.unpack(p, m, n, copy, 3, m + 1);
                Dense constant = Dense.unpack(p, m, n, set, 3, m + 1);
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < n; j++) {
                        boolean inside = uplo == 'A' || (uplo == 'U' ? i <= j : i >= j);
                        Dense from = inside ? a : b;
                        assertThat(copied.re(i, j)).isEqualTo(from.re(i, j));
                        assertThat(copied.im(i, j)).isEqualTo(from.im(i, j));
                        double value = i == j ? 4 : 2;
                        assertThat(constant.re(i, j)).isEqualTo(inside ? value : b.re(i, j));
                        assertThat(constant.im(i, j)).isEqualTo(inside && p.complex() ? value + 1 : b.im(i, j));
                    }
                }
            }
        }
    }

    /** The factor overflows, and the products do not. */
    @ParameterizedTest
    @EnumSource
    void scalingTouchesWhatTheTypeHas(Precision p) {
        int n = 6;
        for (char type : "GULHBQZ".toCharArray()) {
            int kl = type == 'Z' ? 1 : 2;
            int ku = 2;
            int m = type == 'Z' ? 2 * kl + ku + 1 : n;
            double cfrom = p.smallestNormal() * 16;
            double cto = 1 / p.smallestNormal() / 16;
            Dense a = Dense.random(random, p, m, n).scaled(cfrom);
            double[] array = a.pack(p, 2, m + 1);
            assertThat(p.info("Lascl", type, kl, ku, cfrom, cto, n, n, array, 2, m + 1))
                    .isZero();
            Dense result = Dense.unpack(p, m, n, array, 2, m + 1);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    int row = i - kl - ku + j;
                    boolean inside = switch (type) {
                        case 'U' -> i <= j;
                        case 'L' -> i >= j;
                        case 'H' -> i <= j + 1;
                        case 'B' -> i <= kl && i + j < n;
                        case 'Q' -> i <= ku && i >= ku - j;
                        case 'Z' -> i >= kl && row >= 0 && row < n;
                        default -> true;
                    };
                    double expected = inside ? a.re(i, j) / cfrom * cto : a.re(i, j);
                    assertThat(Math.abs(result.re(i, j) - expected))
                            .as("%s (%d, %d)", type, i, j)
                            .isLessThanOrEqualTo(4 * p.eps() * Math.abs(expected));
                }
            }
        }
    }

    /** Infinity comes no nearer to any number by division. */
    @ParameterizedTest
    @EnumSource
    @Timeout(10)
    void scalingToInfinityEnds(Precision p) {
        double[] array = Dense.random(random, p, 2, 2).pack(p, 0, 2);
        double inf = Double.POSITIVE_INFINITY;
        assertThat(p.info("Lascl", 'G', 0, 0, 2.0, inf, 2, 2, array, 0, 2)).isZero();
        Dense result = Dense.unpack(p, 2, 2, array, 0, 2);
        assertThat(result.re(1, 1)).isInfinite();
        assertThat(p.info("Lascl", 'G', 0, 0, inf, inf, 2, 2, array, 0, 2)).isZero();
        assertThat(Dense.unpack(p, 2, 2, array, 0, 2).re(1, 1)).isNaN();
    }

    @ParameterizedTest
    @EnumSource
    void interchangesInBothDirections(Precision p) {
        Dense a = Dense.random(random, p, 6, 3);
        for (int inc : new int[] {1, -1, 2, -2, 0}) {
            int[] ipiv = {0, 9, 4, 6, 6, 5, 5, 2, 9, 9};
            double[] array = a.pack(p, 1, 7);
            assertThat(p.info("Laswp", 3, array, 1, 7, 2, 4, ipiv, 1, inc)).isZero();
            int[] order = {0, 1, 2, 3, 4, 5};
            int step = Math.abs(inc);
            for (int count = 0; inc != 0 && count < 3; count++) {
                int i = inc > 0 ? count : 2 - count;
                int target = ipiv[1 + 1 + i * step] - 1;
                int t = order[1 + i];
                order[1 + i] = order[target];
                order[target] = t;
            }
            Dense result = Dense.unpack(p, 6, 3, array, 1, 7);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 3; j++) {
                    assertThat(result.re(i, j)).as("%d row %d", inc, i).isEqualTo(a.re(order[i], j));
                    assertThat(result.im(i, j)).isEqualTo(a.im(order[i], j));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void reflectorOfStridedVector(Precision p) {
        for (int inc : new int[] {1, 2}) {
            for (double scale : new double[] {1, p.smallestNormal()}) {
                Dense head = Dense.random(random, p, 1, 1).scaled(scale);
                Dense x = Dense.random(random, p, inc, 4).scaled(scale);
                double[] alpha = head.pack(p, 1, 1);
                double[] array = x.pack(p, 2, inc);
                double[] tau = new double[p.parts() * 2];
                assertThat(p.info("Larfg", 5, alpha, 1, array, 2, inc, tau, 1)).isZero();
                double norm = head.abs(0, 0);
                for (int i = 0; i < 4; i++) {
                    norm = Math.hypot(norm, x.abs(0, i));
                }
                Dense beta = Dense.unpack(p, 1, 1, alpha, 1, 1);
                assertThat(beta.im(0, 0)).isZero();
                assertThat(Math.abs(Math.abs(beta.re(0, 0)) - norm)).isLessThanOrEqualTo(20 * p.eps() * norm);
                Dense v = Dense.unpack(p, inc, 4, array, 2, inc);
                // |tau|^2 * |v|^2 = 2 * re(tau) makes the reflector unitary.
                double size = 1;
                for (int i = 0; i < 4; i++) {
                    size += v.abs(0, i) * v.abs(0, i);
                    assertThat(inc == 1 ? 0 : v.re(1, i)).isEqualTo(inc == 1 ? 0 : x.re(1, i));
                }
                double tauIm = p.complex() ? tau[3] : 0;
                double tauRe = tau[p.parts()];
                assertThat((tauRe * tauRe + tauIm * tauIm) * size - 2 * tauRe).isBetween(-40 * p.eps(), 40 * p.eps());
            }
        }
        double[] one = new double[p.parts()];
        double[] tau = {7, 7};
        assertThat(p.info("Larfg", 1, one, 0, new double[0], 0, 1, tau, 0)).isZero();
        assertThat(tau[0]).isZero();
        assertThat(p.info("Larfg", 0, one, 0, new double[0], 0, 1, tau, 0)).isZero();
    }

    @Test
    void conjugates() {
        double[] x = {9, 9, 1, 2, 3, 4, 5, 6};
        ZLacgv.lacgv(2, x, 1, 2);
        assertThat(x).containsExactly(9, 9, 1, -2, 3, 4, 5, -6);
        ZLacgv.lacgv(2, x, 1, -2);
        assertThat(x).containsExactly(9, 9, 1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"S", "D"})
    void rotationsHaveAResultThatIsNotNegative(Precision p) {
        double[] values = {0, 1, -3, p.largest() / 2, -p.largest() / 4, p.smallestNormal() / 16, -p.smallestNormal()};
        for (double f : values) {
            for (double g : values) {
                double[] cs = new double[1];
                double[] sn = new double[1];
                double[] r = new double[1];
                assertThat(p.info("Lartgp", f, g, cs, 0, sn, 0, r, 0)).isZero();
                double expected = Math.hypot(f, g);
                String name = "f = %s g = %s".formatted(f, g);
                assertThat(r[0]).as(name).isNotNegative();
                double slack = 8 * p.eps() * expected + (p.single() ? Float.MIN_VALUE : Double.MIN_VALUE);
                assertThat(Math.abs(r[0] - expected)).as(name).isLessThanOrEqualTo(slack);
                if (expected > 0) {
                    assertThat(Math.abs(cs[0] - f / expected)).as(name).isLessThanOrEqualTo(8 * p.eps());
                    assertThat(Math.abs(sn[0] - g / expected)).as(name).isLessThanOrEqualTo(8 * p.eps());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void estimateOfAOneNorm(Precision p) {
        for (int n : new int[] {1, 2, 3, 10, 40}) {
            Dense a = Dense.random(random, p, n, n);
            double[] v = new double[p.parts() * n];
            double[] x = new double[p.parts() * n];
            int[] isgn = new int[n];
            double[] est = new double[1];
            int[] kase = new int[1];
            int[] isave = new int[3];
            int products = 0;
            do {
                if (p.complex()) {
                    p.info("Lacn2", n, v, 0, x, 0, est, 0, kase, 0, isave, 0);
                } else {
                    p.info("Lacn2", n, v, 0, x, 0, isgn, 0, est, 0, kase, 0, isave, 0);
                }
                if (kase[0] != 0) {
                    Transpose op = kase[0] == 1 ? Transpose.NO_TRANS : Transpose.CONJ_TRANS;
                    x = a.op(op).times(Dense.unpack(p, n, 1, x, 0, n)).pack(p, 0, n);
                    x = Arrays.copyOf(x, p.parts() * n);
                    products++;
                }
            } while (kase[0] != 0);
            assertThat(products).isLessThanOrEqualTo(11);
            assertThat(est[0]).isBetween(a.norm1() / 3, a.norm1() * (1 + 20 * p.eps()));
        }
    }
}
