package org.panblas.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Complex;
import org.panblas.LapackException;
import org.panblas.Layout;

class SystemsTest {
    private static final double EPS = Math.ulp(1.0);

    private final Random random = new Random(1);

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void solveLeavesASmallResidual(Setting setting) {
        for (int n : Setting.SIZES) {
            for (int nrhs : new int[] {0, 1, 3}) {
                Plain a = setting.random(random, n, n);
                Plain b = setting.random(random, n, nrhs);
                double[] argument = setting.array(a);
                double[] right = setting.array(b);
                Plain x = setting.plain(n, nrhs, setting.linalg().solve(setting.layout(), n, nrhs, argument, right));
                Setting.assertSmall("B - A X", b.minus(a.times(x)), a.norm() * x.norm(), n);
                assertThat(argument).containsExactly(setting.array(a));
                assertThat(right).containsExactly(setting.array(b));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void invIsTheInverseFromTheRight(Setting setting) {
        for (int n : Setting.SIZES) {
            Plain a = setting.random(random, n, n);
            Plain inverse = setting.plain(n, n, setting.linalg().inv(setting.layout(), n, setting.array(a)));
            Setting.assertSmall(
                    "I - A inv(A)", Plain.identity(n).minus(a.times(inverse)), a.norm() * inverse.norm(), n);
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void aSingularMatrixIsAnExceptionWithInfo(Setting setting) {
        double[] a = setting.array(Plain.real(new double[] {1, 2, 3}, new double[] {2, 4, 6}, new double[] {0, 0, 1}));
        double[] zero = setting.array(new Plain(2, 2));
        DenseLinalg linalg = setting.linalg();
        assertThatThrownBy(() -> linalg.solve(setting.layout(), 3, 1, a, setting.array(new Plain(3, 1))))
                .isInstanceOf(LapackException.class)
                .hasMessageStartingWith("solve: the matrix is singular");
        assertThatThrownBy(() -> linalg.inv(setting.layout(), 2, zero))
                .asInstanceOf(InstanceOfAssertFactories.type(LapackException.class))
                .extracting(LapackException::info)
                .isEqualTo(1);
        assertThat(linalg.rcond(setting.layout(), 3, a)).isZero();
        assertThat(linalg.cond(setting.layout(), 3, a, Norm.ONE)).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void luFactorsTheRowsInTheOrderItGives(Setting setting) {
        for (int m : Setting.SIZES) {
            for (int n : new int[] {m, m + 3, m / 2}) {
                Plain a = setting.random(random, m, n);
                int k = Math.min(m, n);
                Lu lu = setting.linalg().lu(setting.layout(), m, n, setting.array(a));
                Plain l = setting.plain(m, k, lu.l());
                Plain u = setting.plain(k, n, lu.u());
                Plain product = l.times(u);
                Plain error = new Plain(m, n);
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < n; j++) {
                        int row = lu.p()[i];
                        error.set(i, j, a.re(i, j) - product.re(row, j), a.im(i, j) - product.im(row, j));
                    }
                }
                Setting.assertSmall("A - P L U", error, l.norm() * u.norm(), m);
                assertTrapezoids(l, u);
            }
        }
    }

    private static void assertTrapezoids(Plain l, Plain u) {
        for (int i = 0; i < l.rows; i++) {
            for (int j = i; j < l.columns; j++) {
                assertThat(l.at(i, j)).isEqualTo(i == j ? Complex.ONE : Complex.ZERO);
            }
        }
        for (int i = 0; i < u.rows; i++) {
            for (int j = 0; j < Math.min(i, u.columns); j++) {
                assertThat(u.at(i, j)).isEqualTo(Complex.ZERO);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void determinantsOfSmallMatricesAreKnown(Setting setting) {
        Plain a = Plain.real(new double[] {1, 2}, new double[] {3, 4});
        assertThat(determinant(setting, a).re()).isCloseTo(-2, within(4 * EPS));
        assertThat(determinant(setting, new Plain(0, 0))).isEqualTo(Complex.ONE);
        assertThat(determinant(setting, new Plain(3, 3))).isEqualTo(Complex.ZERO);
        LogDeterminant logarithm = setting.linalg().slogdet(setting.layout(), 2, setting.array(a));
        assertThat(logarithm.sign().re()).isEqualTo(-1);
        assertThat(logarithm.logAbs()).isCloseTo(Math.log(2), within(4 * EPS));
        assertThat(setting.linalg().slogdet(setting.layout(), 3, setting.array(new Plain(3, 3))))
                .isEqualTo(new LogDeterminant(Complex.ZERO, Double.NEGATIVE_INFINITY));
    }

    /** In any order of the factors a plain product of these would overflow or underflow on the way. */
    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void aDeterminantInRangeIsFoundWhateverIsOnTheWay(Setting setting) {
        Plain a = Plain.diagonal(6, 6, 1e300, 1e300, -1e300, 1e-300, 1e-300, 1e-300);
        // Each of the six factors is a rounded decimal.
        assertThat(determinant(setting, a).re()).isCloseTo(-1, within(8 * EPS));
        Plain tiny = Plain.diagonal(3, 3, Double.MIN_VALUE, 0x1p600, 0x1p500);
        assertThat(determinant(setting, tiny).re()).isEqualTo(0x1p26);
        Plain huge = Plain.diagonal(500, 500, -1e300);
        LogDeterminant logarithm = setting.linalg().slogdet(setting.layout(), 500, setting.array(huge));
        assertThat(logarithm.sign().re()).isEqualTo(1);
        assertThat(logarithm.logAbs()).isCloseTo(500 * Math.log(1e300), within(500 * Math.log(1e300) * 4 * EPS));
        assertThat(determinant(setting, huge).re()).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void complexDeterminantsTurn(Setting setting) {
        if (setting.complex()) {
            Plain a = new Plain(3, 3);
            a.set(0, 1, 0, 2);
            a.set(1, 2, 0, 1);
            a.set(2, 0, 3, 0);
            // The permutation is even: (2i)(i) 3 = -6.
            assertThat(determinant(setting, a).re()).isEqualTo(-6);
            assertThat(determinant(setting, a).im()).isZero();
            assertThat(setting.linalg()
                            .slogdet(setting.layout(), 3, setting.array(a))
                            .sign())
                    .isEqualTo(new Complex(-1, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void theDeterminantOfAProductIsTheProduct(Setting setting) {
        for (int n : new int[] {1, 2, 3, 7, 20}) {
            Plain a = setting.random(random, n, n);
            Plain q = setting.orthogonal(random, n);
            LogDeterminant one = setting.linalg().slogdet(setting.layout(), n, setting.array(a));
            LogDeterminant both = setting.linalg().slogdet(setting.layout(), n, setting.array(a.times(q)));
            double cond = setting.linalg().cond(setting.layout(), n, setting.array(a), Norm.ONE);
            // A relative change of A by r moves the logarithm by up to n cond(A) r.
            assertThat(both.logAbs()).isCloseTo(one.logAbs(), within(30 * n * n * cond * EPS));
        }
    }

    private static Complex determinant(Setting setting, Plain a) {
        Layout layout = setting.layout();
        return switch (setting.linalg()) {
            case Linalg real -> Complex.of(real.det(layout, a.rows, setting.array(a)));
            case ComplexLinalg complex -> complex.det(layout, a.rows, setting.array(a));
        };
    }

    @ParameterizedTest
    @MethodSource("org.panblas.linalg.Setting#all")
    void rcondIsTheReciprocalConditionWithinAFactorOfThree(Setting setting) {
        for (int n : new int[] {1, 2, 5, 20, 70}) {
            double[] a = setting.array(setting.random(random, n, n));
            DenseLinalg linalg = setting.linalg();
            // Higham, Accuracy and Stability, section 15.3: the estimate is nearly always that good.
            assertThat(linalg.rcond(setting.layout(), n, a) * linalg.cond(setting.layout(), n, a, Norm.ONE))
                    .isBetween(1 - 100 * EPS, 3.0);
        }
        double[] nan = setting.array(Plain.diagonal(2, 2, Double.NaN));
        assertThat(setting.linalg().rcond(setting.layout(), 2, nan)).isNaN();
    }
}
