package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** sytrf, hetrf and what works with their factors. */
class IndefiniteTest {
    private static final int[] SIZES = {0, 1, 2, 3, 5, 9, 17, 40, 63, 64, 65, 66, 130, 150};
    private static final double LIMIT = 30;
    private final Random random = new Random(2);

    @ParameterizedTest
    @CsvSource({"S,Sy", "D,Sy", "C,Sy", "Z,Sy", "C,He", "Z,He"})
    void factorsMultiplyToTheMatrixAndSolve(Precision p, String kind) {
        boolean hermitian = kind.equals("He");
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (int shape = 0; shape < 5; shape++) {
                    Dense a = matrix(p, hermitian, n, shape);
                    String name = "%s n = %d shape %d".formatted(uplo, n, shape);
                    int lda = n + 2;
                    double[] array = a.pack(p, uplo, 3, lda);
                    int[] ipiv = new int[n + 2];
                    assertThat(p.info(kind + "trf", uplo, n, array, 3, lda, ipiv, 1))
                            .as(name)
                            .isZero();
                    assertThat(ipiv[0] + ipiv[n + 1]).isZero();
                    Dense factors = Dense.unpack(p, uplo, n, array, 3, lda);
                    Dense product = multiply(uplo, hermitian, factors, ipiv);
                    assertThat(Dense.distance(p, product, a)).as(name).isLessThan(LIMIT);

                    Dense b = Dense.random(random, p, n, 3);
                    double[] x = b.pack(p, 2, n + 1);
                    assertThat(p.info(kind + "trs", uplo, n, 3, array, 3, lda, ipiv, 1, x, 2, n + 1))
                            .isZero();
                    assertThat(Dense.residual(p, a, Dense.unpack(p, n, 3, x, 2, n + 1), b))
                            .as(name)
                            .isLessThan(LIMIT);

                    assertThat(p.info(kind + "tri", uplo, n, array, 3, lda, ipiv, 1))
                            .isZero();
                    Dense inverse = Dense.unpack(p, uplo, n, array, 3, lda).mirrored(uplo, hermitian);
                    double ratio = Dense.residual(p, a, inverse, Dense.identity(n));
                    assertThat(shape == 4 ? 0 : ratio).as(name).isLessThan(LIMIT);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"S,Sy", "D,Sy", "C,Sy", "Z,Sy", "C,He", "Z,He"})
    void driverSolvesOrLeavesTheRightHandSide(Precision p, String kind) {
        for (Uplo uplo : Uplo.values()) {
            Dense a = matrix(p, kind.equals("He"), 30, 0);
            Dense b = Dense.random(random, p, 30, 2);
            double[] x = b.pack(p, 0, 30);
            assertThat(p.info(kind + "sv", uplo, 30, 2, a.pack(p, uplo, 0, 30), 0, 30, new int[30], 0, x, 0, 30))
                    .isZero();
            assertThat(Dense.residual(p, a, Dense.unpack(p, 30, 2, x, 0, 30), b))
                    .isLessThan(LIMIT);

            double[] y = b.pack(p, 0, 30);
            double[] zero = new Dense(30, 30).pack(p, uplo, 0, 30);
            int info = p.info(kind + "sv", uplo, 30, 2, zero, 0, 30, new int[30], 0, y, 0, 30);
            assertThat(info).isEqualTo(uplo == Uplo.LOWER ? 1 : 30);
            assertThat(y).containsExactly(b.pack(p, 0, 30));
        }
    }

    @Test
    void pivotsFollowTheConventionOfLapack() {
        int[] ipiv = new int[2];
        assertThat(DSytrf.sytrf(Uplo.LOWER, 2, new double[] {0, 1, 0, 0}, 0, 2, ipiv, 0))
                .isZero();
        assertThat(ipiv).containsExactly(-2, -2);
        assertThat(DSytrf.sytrf(Uplo.UPPER, 2, new double[] {0, 0, 1, 0}, 0, 2, ipiv, 0))
                .isZero();
        assertThat(ipiv).containsExactly(-1, -1);

        // The element below is too great for the first pivot, and its own diagonal element great enough.
        double[] swapped = {0.1, 0, 5, 0, 1, 0, 0, 0, 100};
        int[] three = new int[3];
        assertThat(DSytrf.sytrf(Uplo.LOWER, 3, swapped, 0, 3, three, 0)).isZero();
        assertThat(three).containsExactly(3, 2, 3);
        assertThat(swapped[0]).isEqualTo(100);
        assertThat(swapped[2]).isEqualTo(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void infoIsTheFirstZeroPivotMet(Precision p) {
        for (String kind : p.complex() ? new String[] {"Sy", "He"} : new String[] {"Sy"}) {
            Dense a = Dense.identity(70);
            a.set(20, 20, 0, 0);
            a.set(50, 50, 0, 0);
            int[] ipiv = new int[70];
            assertThat(p.info(kind + "trf", Uplo.LOWER, 70, a.pack(p, 0, 70), 0, 70, ipiv, 0))
                    .isEqualTo(21);
            assertThat(p.info(kind + "tri", Uplo.LOWER, 70, a.pack(p, 0, 70), 0, 70, ipiv, 0))
                    .isEqualTo(21);
            assertThat(p.info(kind + "trf", Uplo.UPPER, 70, a.pack(p, 0, 70), 0, 70, ipiv, 0))
                    .isEqualTo(51);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notANumberEndsAndSpreads(Precision p) {
        for (String kind : p.complex() ? new String[] {"Sy", "He"} : new String[] {"Sy"}) {
            for (Uplo uplo : Uplo.values()) {
                for (int at : new int[] {0, 3, 69}) {
                    Dense a = matrix(p, false, 70, 0);
                    a.set(at, 3, Double.NaN, 0);
                    a.set(3, at, Double.NaN, 0);
                    double[] array = a.pack(p, 0, 70);
                    int[] ipiv = new int[70];
                    p.info(kind + "trf", uplo, 70, array, 0, 70, ipiv, 0);
                    double[] x = Dense.random(random, p, 70, 1).pack(p, 0, 70);
                    p.info(kind + "trs", uplo, 70, 1, array, 0, 70, ipiv, 0, x, 0, 70);
                    assertThat(Dense.unpack(p, 70, 1, x, 0, 70).norm1()).isNaN();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"C", "Z"})
    void imaginaryDiagonalOfAHermitianMatrixIsNotRead(Precision p) {
        for (Uplo uplo : Uplo.values()) {
            Dense a = matrix(p, true, 40, 0);
            double[] clean = a.pack(p, uplo, 0, 40);
            for (int i = 0; i < 40; i++) {
                a.set(i, i, a.re(i, i), 1e5);
            }
            double[] dirty = a.pack(p, uplo, 0, 40);
            int[] ipiv = new int[40];
            p.info("Hetrf", uplo, 40, clean, 0, 40, ipiv, 0);
            p.info("Hetrf", uplo, 40, dirty, 0, 40, ipiv, 0);
            assertThat(dirty).containsExactly(clean);
        }
    }

    /** Shapes: random; no diagonal, which takes 2 x 2 blocks; great; small; graded by rows and columns. */
    private Dense matrix(Precision p, boolean hermitian, int n, int shape) {
        Dense a = Dense.random(random, p, n, n).symmetric(hermitian);
        int exponent = p.single() ? 50 : 450;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double factor = switch (shape) {
                    case 1 -> i == j && n > 1 ? 0 : 1;
                    case 2 -> Math.scalb(1.0, exponent);
                    case 3 -> Math.scalb(1.0, -exponent);
                    case 4 -> Math.scalb(1.0, -(i + j) % 23);
                    default -> 1;
                };
                a.set(i, j, a.re(i, j) * factor, a.im(i, j) * factor);
            }
        }
        // Of odd order and without a diagonal, it would be singular only if it were skew; one element makes sure.
        if (shape == 1 && n > 0) {
            a.set(n / 2, n / 2, 1, 0);
        }
        return shape == 4 ? a.symmetric(hermitian) : a;
    }

    /** L * D * L^T or L * D * L^H: L * D, and what it is multiplied by from the right as rows of the transpose. */
    private static Dense multiply(Uplo uplo, boolean hermitian, Dense factors, int[] ipiv) {
        int n = factors.n;
        Dense m = new Dense(n, n);
        boolean lower = uplo == Uplo.LOWER;
        for (int i = 0; i < n; i++) {
            m.set(i, i, factors.re(i, i), factors.im(i, i));
            if (i + 1 < n && ipiv[1 + i] < 0 && second(ipiv, i + 1)) {
                int r = lower ? i + 1 : i;
                int c = lower ? i : i + 1;
                m.set(r, c, factors.re(r, c), factors.im(r, c));
                m.set(c, r, factors.re(r, c), hermitian ? -factors.im(r, c) : factors.im(r, c));
            }
        }
        applyFactors(lower, m, factors, ipiv);
        Dense transposed = m.op(Transpose.TRANS);
        applyFactors(lower, transposed, hermitian ? conjugate(factors) : factors, ipiv);
        return transposed.op(Transpose.TRANS);
    }

    /** M := L * M, the elementary factors from the innermost. */
    private static void applyFactors(boolean lower, Dense m, Dense factors, int[] ipiv) {
        int n = factors.n;
        int step = lower ? -1 : 1;
        for (int k = lower ? n - 1 : 0; k >= 0 && k < n; ) {
            int size = ipiv[1 + k] > 0 ? 1 : 2;
            int far = k + step * (size - 1);
            for (int c = Math.min(k, far); c <= Math.max(k, far); c++) {
                int from = lower ? Math.max(k, far) + 1 : 0;
                int to = lower ? n : Math.min(k, far);
                addRows(m, factors, c, from, to);
            }
            // Of a block of two, LOWER swapped its second row and UPPER its first: those met first on this way.
            swapRows(m, k, Math.abs(ipiv[1 + k]) - 1);
            k += step * size;
        }
    }

    /** Whether i is the second of a 2 x 2 block, counting the negative pivots before it. */
    private static boolean second(int[] ipiv, int i) {
        int count = 0;
        for (int j = i - 1; j >= 0 && ipiv[1 + j] < 0; j--) {
            count++;
        }
        return count % 2 == 1 && ipiv[1 + i] < 0;
    }

    private static void addRows(Dense m, Dense factors, int c, int from, int to) {
        for (int j = 0; j < m.n; j++) {
            double re = m.re(c, j);
            double im = m.im(c, j);
            for (int i = from; i < to; i++) {
                double lRe = factors.re(i, c);
                double lIm = factors.im(i, c);
                m.set(i, j, m.re(i, j) + lRe * re - lIm * im, m.im(i, j) + lRe * im + lIm * re);
            }
        }
    }

    private static Dense conjugate(Dense a) {
        return a.op(Transpose.CONJ_TRANS).op(Transpose.TRANS);
    }

    private static void swapRows(Dense m, int p, int q) {
        for (int j = 0; j < m.n; j++) {
            double re = m.re(p, j);
            double im = m.im(p, j);
            m.set(p, j, m.re(q, j), m.im(q, j));
            m.set(q, j, re, im);
        }
    }
}
