package org.panblas.ref.lapack.symmetric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** sytrd, orgtr and ormtr: A = Q * T * Q^H, of which only one triangle is touched. */
class TridiagonalFormTest {
    static Stream<Arguments> cases() {
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(Uplo.values())
                        .flatMap(uplo -> IntStream.of(0, 1, 2, 3, 10, 33, 75).mapToObj(n -> Arguments.of(p, uplo, n))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reducesAndMultiplies(Precision p, Uplo uplo, int n) {
        Random random = new Random(n);
        Dense a = p.matrix(Dense.random(random, n, n, p.complex).hermitian()).dense();
        boolean upper = uplo == Uplo.UPPER;
        Matrix x = p.matrix(a).hide((i, j) -> upper ? j - i : i - j);
        Matrix d = p.reals(new double[n]);
        Matrix e = p.reals(new double[Math.max(0, n - 1)]);
        Matrix tau = p.vector(Math.max(0, n - 1));
        assertThat(p.call("symmetric", "Sytrd", p.name("sytrd", "hetrd"), uplo, n, x, d, e, tau))
                .isZero();
        x.assertBorderUntouched();
        tau.assertBorderUntouched();
        d.assertBorderUntouched();
        e.assertBorderUntouched();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                boolean other = upper ? i > j : i < j;
                assertThat(Double.isNaN(x.re(i, j))).as("(%d, %d)", i, j).isEqualTo(other);
            }
            assertThat(x.re(j, j)).isEqualTo(d.get(j));
        }
        Matrix q = p.matrix(x.dense());
        assertThat(p.call("symmetric", "Orgtr", p.name("orgtr", "ungtr"), uplo, n, q, tau))
                .isZero();
        q.assertBorderUntouched();
        assertOrthonormalColumns("Q", p, q.dense());
        Dense t = tridiagonal(d.values(), e.values());
        assertClose("Q*T*Q^H", p, a, q.dense().times(t).times(q.dense().adjoint()));
        products(p, uplo, n, x, tau, q.dense(), random);
    }

    private static void products(Precision p, Uplo uplo, int n, Matrix x, Matrix tau, Dense q, Random random) {
        Transpose adjoint = p.complex ? Transpose.CONJ_TRANS : Transpose.TRANS;
        for (Side side : Side.values()) {
            for (Transpose trans : new Transpose[] {Transpose.NO_TRANS, adjoint}) {
                int rows = side == Side.LEFT ? n : 5;
                int cols = side == Side.LEFT ? 5 : n;
                Dense before =
                        p.matrix(Dense.random(random, rows, cols, p.complex)).dense();
                Matrix c = p.matrix(before);
                Matrix copy = p.matrix(x.dense());
                assertThat(p.call(
                                "symmetric",
                                "Ormtr",
                                p.name("ormtr", "unmtr"),
                                side,
                                uplo,
                                trans,
                                rows,
                                cols,
                                copy,
                                tau,
                                c))
                        .isZero();
                Dense op = trans == Transpose.NO_TRANS ? q : q.adjoint();
                assertClose(side + " " + trans, p, side == Side.LEFT ? op.times(before) : before.times(op), c.dense());
                c.assertBorderUntouched();
            }
        }
    }

    static Dense tridiagonal(double[] d, double[] e) {
        Dense t = Dense.diagonal(d.length, d.length, d);
        for (int i = 0; i + 1 < d.length; i++) {
            t.set(i, i + 1, e[i], 0).set(i + 1, i, e[i], 0);
        }
        return t;
    }
}
