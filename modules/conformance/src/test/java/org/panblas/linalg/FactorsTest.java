package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Complex;
import org.panblas.LapackException;
import org.panblas.Uplo;

class FactorsTest {
    private final Random random = new Random(1);

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void choleskyReadsOneTriangleAndReturnsTheFactorAlone(Setting setting) {
        for (int n : Setting.SIZES) {
            for (Uplo uplo : Uplo.values()) {
                Plain root = setting.random(random, n, n);
                Plain a = root.times(root.adjoint()).plus(1, Plain.identity(n));
                Plain factor = setting.plain(
                        n,
                        n,
                        setting.linalg()
                                .cholesky(setting.layout(), uplo, n, setting.array(triangle(a, uplo, Double.NaN))));
                Plain l = uplo == Uplo.LOWER ? factor : factor.adjoint();
                Setting.assertSmall("A - L L^H", a.minus(l.times(l.adjoint())), a.norm(), n);
                assertThat(factor.minus(triangle(factor, uplo, 0)).norm()).isZero();
            }
        }
    }

    /** The triangle with this on the other side of the diagonal. */
    private static Plain triangle(Plain a, Uplo uplo, double other) {
        Plain result = new Plain(a.rows, a.columns);
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.columns; j++) {
                boolean inside = uplo == Uplo.UPPER ? i <= j : i >= j;
                result.set(i, j, inside ? a.re(i, j) : other, inside ? a.im(i, j) : other);
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void anIndefiniteMatrixHasNoCholeskyFactor(Setting setting) {
        double[] a = setting.array(Plain.diagonal(4, 4, 1, 2, -1, 3));
        assertThatThrownBy(() -> setting.linalg().cholesky(setting.layout(), Uplo.LOWER, 4, a))
                .asInstanceOf(InstanceOfAssertFactories.type(LapackException.class))
                .extracting(LapackException::info)
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void qrIsOrthonormalTimesUpper(Setting setting) {
        for (int m : Setting.SIZES) {
            for (int n : new int[] {m, m + 3, m / 2, 0}) {
                for (boolean all : new boolean[] {false, true}) {
                    Plain a = setting.random(random, m, n);
                    int columns = all ? m : Math.min(m, n);
                    Qr qr = setting.linalg().qr(setting.layout(), m, n, setting.array(a), all);
                    Plain q = setting.plain(m, columns, qr.q());
                    Plain r = setting.plain(columns, n, qr.r());
                    Setting.assertSmall("A - Q R", a.minus(q.times(r)), a.norm(), Math.max(m, n));
                    Setting.assertOrthonormalColumns(q);
                    for (int i = 0; i < columns; i++) {
                        for (int j = 0; j < Math.min(i, n); j++) {
                            assertThat(r.at(i, j)).isEqualTo(Complex.ZERO);
                        }
                    }
                }
            }
        }
    }
}
