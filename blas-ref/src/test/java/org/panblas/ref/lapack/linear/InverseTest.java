package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** getri, trtri, trtrs, potri and lauum. */
class InverseTest {
    private static final int[] SIZES = {0, 1, 2, 7, 8, 9, 17, 40, 64, 65, 130};
    private static final double LIMIT = 30;
    private final Random random = new Random(1);

    @ParameterizedTest
    @EnumSource
    void inverseOfAGeneralMatrix(Precision p) {
        for (int n : SIZES) {
            for (double scale : scales(p)) {
                Dense a = Dense.random(random, p, n, n).scaled(scale);
                int lda = n + 3;
                double[] array = a.pack(p, 5, lda);
                int[] ipiv = new int[n + 1];
                assertThat(p.info("Getrf", n, n, array, 5, lda, ipiv, 1)).isZero();
                assertThat(p.info("Getri", n, array, 5, lda, ipiv, 1)).isZero();
                Dense x = Dense.unpack(p, n, n, array, 5, lda);
                assertThat(Dense.residual(p, x, a, Dense.identity(n)))
                        .as("n = %d", n)
                        .isLessThan(LIMIT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void singularFactorsStayAsTheyAre(Precision p) {
        Dense u = Dense.random(random, p, 20, 20);
        u.set(12, 12, 0, 0);
        u.set(15, 15, 0, 0);
        double[] array = u.pack(p, 0, 20);
        double[] before = array.clone();
        assertThat(p.info("Getri", 20, array, 0, 20, new int[20], 0)).isEqualTo(13);
        assertThat(array).containsExactly(before);
        for (Uplo uplo : Uplo.values()) {
            assertThat(p.info("Trtri", uplo, Diag.NON_UNIT, 20, array, 0, 20)).isEqualTo(13);
            assertThat(p.info("Potri", uplo, 20, array, 0, 20)).isEqualTo(13);
            double[] b = Dense.random(random, p, 20, 2).pack(p, 0, 20);
            double[] rhs = b.clone();
            assertThat(p.info("Trtrs", uplo, Transpose.NO_TRANS, Diag.NON_UNIT, 20, 2, array, 0, 20, b, 0, 20))
                    .isEqualTo(13);
            assertThat(b).containsExactly(rhs);
        }
        assertThat(array).containsExactly(before);
    }

    @ParameterizedTest
    @EnumSource
    void inverseOfATriangle(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (Diag diag : Diag.values()) {
                    Dense a = triangle(p, n, diag);
                    int lda = n + 2;
                    double[] array = a.pack(p, uplo, 3, lda);
                    assertThat(p.info("Trtri", uplo, diag, n, array, 3, lda)).isZero();
                    Dense x = Dense.unpack(p, uplo, n, array, 3, lda);
                    for (int i = 0; diag == Diag.UNIT && i < n; i++) {
                        assertThat(x.re(i, i)).as("unread diagonal").isEqualTo(a.re(i, i));
                    }
                    Dense inverse = x.triangle(uplo, diag);
                    assertThat(Dense.residual(p, a.triangle(uplo, diag), inverse, Dense.identity(n)))
                            .as("%s %s n = %d", uplo, diag, n)
                            .isLessThan(LIMIT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void triangularSystem(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                for (Diag diag : Diag.values()) {
                    for (Transpose trans : Transpose.values()) {
                        Dense a = triangle(p, n, diag);
                        Dense b = Dense.random(random, p, n, 3);
                        double[] array = b.pack(p, 1, n + 1);
                        double[] before = a.pack(p, uplo, 0, n + 2);
                        assertThat(p.info("Trtrs", uplo, trans, diag, n, 3, before, 0, n + 2, array, 1, n + 1))
                                .isZero();
                        Dense x = Dense.unpack(p, n, 3, array, 1, n + 1);
                        assertThat(Dense.residual(p, a.triangle(uplo, diag).op(trans), x, b))
                                .as("%s %s %s n = %d", uplo, diag, trans, n)
                                .isLessThan(LIMIT);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void inverseOfAPositiveDefiniteMatrix(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Dense a = Dense.positiveDefinite(random, p, n);
                int lda = n + 1;
                double[] array = a.pack(p, uplo, 2, lda);
                assertThat(p.info("Potrf", uplo, n, array, 2, lda)).isZero();
                assertThat(p.info("Potri", uplo, n, array, 2, lda)).isZero();
                Dense x = Dense.unpack(p, uplo, n, array, 2, lda).mirrored(uplo, true);
                assertThat(Dense.residual(p, a, x, Dense.identity(n)))
                        .as("%s n = %d", uplo, n)
                        .isLessThan(LIMIT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void triangleTimesItsAdjoint(Precision p) {
        for (int n : SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Dense a = Dense.random(random, p, n, n);
                for (int i = 0; i < n; i++) {
                    a.set(i, i, a.re(i, i), 0);
                }
                double[] array = a.pack(p, uplo, 2, n + 1);
                assertThat(p.info("Lauum", uplo, n, array, 2, n + 1)).isZero();
                Dense t = a.triangle(uplo, Diag.NON_UNIT);
                Dense adjoint = t.op(Transpose.CONJ_TRANS);
                Dense product = uplo == Uplo.UPPER ? t.times(adjoint) : adjoint.times(t);
                Dense result = Dense.unpack(p, uplo, n, array, 2, n + 1).mirrored(uplo, true);
                assertThat(Dense.distance(p, result, product))
                        .as("%s n = %d", uplo, n)
                        .isLessThan(LIMIT);
            }
        }
    }

    /** A triangle whose solutions do not grow: elements of order 1 / n beside a diagonal of order one. */
    private Dense triangle(Precision p, int n, Diag diag) {
        Dense a = Dense.random(random, p, n, n).scaled(1.0 / Integer.highestOneBit(n + 1));
        for (int i = 0; i < n; i++) {
            a.set(i, i, diag == Diag.UNIT ? 5.5 : 1.25 + a.re(i, i), a.im(i, i));
        }
        return a;
    }

    private static double[] scales(Precision p) {
        int exponent = p.single() ? 60 : 500;
        return new double[] {1, Math.scalb(1.0, exponent), Math.scalb(1.0, -exponent)};
    }
}
