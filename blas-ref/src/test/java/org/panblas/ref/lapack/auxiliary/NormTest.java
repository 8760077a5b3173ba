package org.panblas.ref.lapack.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.linear.Dense;
import org.panblas.ref.lapack.linear.Precision;

/** The norms of all kinds of matrices against plain sums. */
class NormTest {
    private static final char[] NORMS = {'M', '1', 'O', 'I', 'F', 'E'};
    private final Random random = new Random(6);

    @ParameterizedTest
    @EnumSource
    void generalAndTrapezoidal(Precision p) {
        for (int m : new int[] {0, 1, 2, 5, 30}) {
            for (int n : new int[] {0, 1, 2, 5, 30}) {
                Dense a = Dense.random(random, p, m, n);
                double[] array = a.pack(p, 3, m + 2);
                for (char norm : NORMS) {
                    check(p, p.call("Lange", norm, m, n, array, 3, m + 2), naive(norm, a), "general " + norm);
                    for (Uplo uplo : Uplo.values()) {
                        for (Diag diag : Diag.values()) {
                            double[] triangle = a.pack(p, uplo, 3, m + 2);
                            check(
                                    p,
                                    p.call("Lantr", norm, uplo, diag, m, n, triangle, 3, m + 2),
                                    naive(norm, a.triangle(uplo, diag)),
                                    "%s %s %s %d x %d".formatted(norm, uplo, diag, m, n));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void symmetricHermitianAndBand(Precision p) {
        for (int n : new int[] {0, 1, 2, 5, 30}) {
            for (char norm : NORMS) {
                for (Uplo uplo : Uplo.values()) {
                    Dense a = Dense.random(random, p, n, n);
                    double[] array = a.pack(p, uplo, 1, n + 1);
                    Dense triangle = a.triangle(uplo, Diag.NON_UNIT);
                    check(
                            p,
                            p.call("Lansy", norm, uplo, n, array, 1, n + 1),
                            naive(norm, triangle.mirrored(uplo, false)),
                            "symmetric");
                    if (p.complex()) {
                        check(
                                p,
                                p.call("Lanhe", norm, uplo, n, array, 1, n + 1),
                                naive(norm, triangle.mirrored(uplo, true)),
                                "Hermitian");
                    }
                }
                for (int kl = 0; kl <= 2; kl++) {
                    for (int ku = 0; ku <= 3; ku++) {
                        Dense a = Dense.random(random, p, n, n).band(kl, ku);
                        int ldab = kl + ku + 2;
                        Dense ab = new Dense(kl + ku + 1, n);
                        for (int j = 0; j < n; j++) {
                            for (int i = Math.max(0, j - ku); i < Math.min(n, j + kl + 1); i++) {
                                ab.set(ku + i - j, j, a.re(i, j), a.im(i, j));
                            }
                        }
                        double[] array = ab.pack(p, 2, ldab);
                        check(p, p.call("Langb", norm, n, kl, ku, array, 2, ldab), naive(norm, a), "band " + norm);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void extremeMatricesNeitherOverflowNorUnderflow(Precision p) {
        Dense a = Dense.random(random, p, 7, 7);
        Dense b = Dense.random(random, p, 7, 7).symmetric(true);
        for (double scale : new double[] {p.largest() / 64, p.smallestNormal() * 64}) {
            for (char norm : NORMS) {
                double[] array = a.scaled(scale).pack(p, 0, 7);
                check(p, p.call("Lange", norm, 7, 7, array, 0, 7), naive(norm, a) * scale, norm + " general");
                double[] other = b.scaled(scale).pack(p, 0, 7);
                String family = p.complex() ? "Lanhe" : "Lansy";
                check(p, p.call(family, norm, Uplo.UPPER, 7, other, 0, 7), naive(norm, b) * scale, norm + family);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void notANumberSpreads(Precision p) {
        for (int at : new int[] {0, 4, 8}) {
            Dense a = Dense.random(random, p, 3, 3);
            a.set(at % 3, at / 3, Double.NaN, 0);
            double[] array = a.pack(p, 0, 3);
            for (char norm : NORMS) {
                assertThat(((Number) p.call("Lange", norm, 3, 3, array, 0, 3)).doubleValue())
                        .isNaN();
                assertThat(((Number) p.call("Lansy", norm, Uplo.LOWER, 3, array, 0, 3)).doubleValue())
                        .isNaN();
            }
        }
    }

    private static void check(Precision p, Object result, double expected, String name) {
        double value = ((Number) result).doubleValue();
        assertThat(Math.abs(value - expected)).as(name).isLessThanOrEqualTo(200 * p.eps() * expected);
    }

    private static double naive(char norm, Dense a) {
        double max = 0;
        double squares = 0;
        for (int i = 0; i < a.m; i++) {
            for (int j = 0; j < a.n; j++) {
                max = Math.max(max, a.abs(i, j));
                squares += a.abs(i, j) * a.abs(i, j);
            }
        }
        return switch (norm) {
            case 'M' -> max;
            case 'I' -> a.op(Transpose.TRANS).norm1();
            case 'F', 'E' -> Math.sqrt(squares);
            default -> a.norm1();
        };
    }
}
