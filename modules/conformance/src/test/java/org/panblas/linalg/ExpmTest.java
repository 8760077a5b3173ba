package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpmTest {
    private final Random random = new Random(1);

    private static Plain expm(Setting setting, Plain a) {
        int n = a.rows;
        return setting.plain(n, n, setting.linalg().expm(setting.layout(), n, setting.array(a)));
    }

    /** Norms on both sides of every degree's limit: 0.015, 0.25, 0.95, 2.1, 4.25. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void rotatesByAnAngle(Setting setting) {
        for (double angle : new double[] {0, 1e-9, 0.01, 0.02, 0.2, 0.3, 0.9, 1, 2, 2.2, 4, 5, 30}) {
            Plain a = Plain.real(new double[] {0, -angle}, new double[] {angle, 0});
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            Plain exact = Plain.real(new double[] {cos, -sin}, new double[] {sin, cos});
            // The condition of the exponential of a normal matrix is its norm.
            Setting.assertSmall("angle " + angle, expm(setting, a).minus(exact), Math.max(1, angle), 2);
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void agreesWithTheSeries(Setting setting) {
        for (int n : new int[] {1, 2, 5, 17}) {
            for (double scale : new double[] {1e-3, 0.1, 0.5, 1}) {
                Plain a = new Plain(n, n).plus(scale / n, setting.random(random, n, n));
                Plain term = Plain.identity(n);
                Plain sum = term;
                for (int k = 1; k < 30; k++) {
                    term = new Plain(n, n).plus(1.0 / k, term.times(a));
                    sum = sum.plus(1, term);
                }
                Setting.assertSmall(
                        "n = " + n + ", scale " + scale, expm(setting, a).minus(sum), sum.norm(), n);
            }
        }
    }

    /** Moler and Van Loan, Nineteen Dubious Ways (1978): eigenvalues -1 and -17, where the series cancels. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void doesNotCancel(Setting setting) {
        Plain a = Plain.real(new double[] {-49, 24}, new double[] {-64, 31});
        double p = Math.exp(-1);
        double q = Math.exp(-17);
        // V diag(p, q) V^-1 with V = [[1, 3], [2, 4]].
        Plain exact = Plain.real(
                new double[] {-2 * p + 3 * q, 1.5 * p - 1.5 * q}, new double[] {-4 * p + 4 * q, 3 * p - 2 * q});
        // The condition of V, 15, times the norm of A.
        Setting.assertSmall("exp", expm(setting, a).minus(exact), 15 * a.norm() * exact.norm(), 2);
    }

    /** Al-Mohy and Higham's example: a large corner must not lead to needless scaling, which would lose digits. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void doesNotScaleForALargeCorner(Setting setting) {
        for (double corner : new double[] {1, 1e6, 1e10, 1e100}) {
            Plain a = Plain.real(new double[] {1, corner}, new double[] {0, -1});
            Plain x = expm(setting, a);
            double bound = 30 * 2 * Math.ulp(1.0);
            assertThat(x.re(0, 0) / Math.E).isBetween(1 - bound, 1 + bound);
            assertThat(x.re(1, 1) * Math.E).isBetween(1 - bound, 1 + bound);
            assertThat(x.re(0, 1) / corner / Math.sinh(1)).isBetween(1 - bound, 1 + bound);
            assertThat(x.re(1, 0)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void isExactForNilpotentMatrices(Setting setting) {
        Plain a = Plain.real(new double[] {0, 2, 3}, new double[] {0, 0, 4}, new double[] {0, 0, 0});
        Plain exact = Plain.real(new double[] {1, 2, 7}, new double[] {0, 1, 4}, new double[] {0, 0, 1});
        Setting.assertSmall("exp", expm(setting, a).minus(exact), exact.norm(), 3);
        assertThat(setting.linalg().expm(setting.layout(), 0, new double[0])).isEmpty();
    }

    /** Whatever the size of the numbers, the result comes soon, and is right where it is in range. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void copesWithTheEndsOfTheRange(Setting setting) {
        for (double size : new double[] {1e5, 1e30, 1e77, 1e155, 1e300, Double.MAX_VALUE}) {
            assertThat(expm(setting, Plain.diagonal(3, 3, -size, -size / 2)).norm())
                    .isZero();
        }
        Plain tiny = Plain.diagonal(2, 2, Double.MIN_VALUE, 1e-300);
        assertThat(expm(setting, tiny).minus(Plain.identity(2)).norm()).isZero();
        Plain growth = Plain.diagonal(2, 2, 800, 1);
        assertThat(expm(setting, growth).re(0, 0)).isInfinite();
        for (double size : new double[] {1e30, 1e100, 1e300}) {
            Plain large = new Plain(4, 4).plus(size, setting.random(random, 4, 4));
            assertThat(expm(setting, large).norm()).isIn(0.0, Double.POSITIVE_INFINITY, Double.NaN);
        }
    }

    /** {@code exp(A) exp(-A) = I}. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void theExponentialOfTheNegativeIsTheInverse(Setting setting) {
        for (int n : new int[] {1, 3, 10, 40}) {
            Plain a = setting.random(random, n, n);
            Plain up = expm(setting, a);
            Plain down = expm(setting, new Plain(n, n).minus(a));
            double scale = up.norm() * down.norm() * Math.max(1, a.norm());
            Setting.assertSmall("exp(A) exp(-A) - I", up.times(down).minus(Plain.identity(n)), scale, n);
        }
    }
}
