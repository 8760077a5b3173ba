package org.panblas.ref.lapack.orthogonal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** geqrf and gelqf with orgqr, orglq and ormlq: the factors multiply to A and Q is orthogonal. */
class LqTest {
    static Stream<Arguments> shapes() {
        int[][] shapes = {{1, 1}, {1, 5}, {5, 1}, {3, 3}, {7, 12}, {12, 7}, {40, 33}, {33, 40}, {75, 70}, {70, 110}};
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(shapes).map(shape -> Arguments.of(p, shape[0], shape[1])));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void qrIsWrittenOut(Precision p, int m, int n) {
        Dense a = Dense.random(new Random(m + n), m, n, p.complex);
        Matrix x = p.matrix(a);
        int k = Math.min(m, n);
        Matrix tau = p.vector(k);
        p.call("orthogonal", "Geqrf", "geqrf", m, n, x, tau);
        Dense r = x.dense().where((i, j) -> j - i).block(0, 0, k, n);
        for (int columns : new int[] {k, m}) {
            Matrix q = p.matrix(m, columns).set(x.dense().block(0, 0, m, Math.min(columns, k)));
            assertThat(p.call("orthogonal", "Orgqr", p.name("orgqr", "ungqr"), m, columns, k, q, tau))
                    .isZero();
            assertOrthonormalColumns("Q", p, q.dense());
            assertClose(
                    "QR", p, p.matrix(a).dense(), q.dense().block(0, 0, m, k).times(r));
            q.assertBorderUntouched();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void lqIsWrittenOut(Precision p, int m, int n) {
        Dense a = Dense.random(new Random(m + n), m, n, p.complex);
        Matrix x = p.matrix(a);
        int k = Math.min(m, n);
        Matrix tau = p.vector(k);
        assertThat(p.call("orthogonal", "Gelqf", "gelqf", m, n, x, tau)).isZero();
        x.assertBorderUntouched();
        tau.assertBorderUntouched();
        Dense l = x.dense().where((i, j) -> i - j).block(0, 0, m, k);
        for (int rows : new int[] {k, n}) {
            Matrix q = p.matrix(rows, n).set(x.dense().block(0, 0, Math.min(rows, k), n));
            assertThat(p.call("orthogonal", "Orglq", p.name("orglq", "unglq"), rows, n, k, q, tau))
                    .isZero();
            assertOrthonormalColumns("Q", p, q.dense().adjoint());
            assertClose("LQ", p, p.matrix(a).dense(), l.times(q.dense().block(0, 0, k, n)));
            q.assertBorderUntouched();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void productsWithQOfLq(Precision p, int m, int n) {
        Random random = new Random(m * 100 + n);
        Matrix x = p.matrix(Dense.random(random, m, n, p.complex));
        int k = Math.min(m, n);
        Matrix tau = p.vector(k);
        p.call("orthogonal", "Gelqf", "gelqf", m, n, x, tau);
        Matrix q = p.matrix(n, n).set(x.dense().block(0, 0, k, n));
        p.call("orthogonal", "Orglq", p.name("orglq", "unglq"), n, n, k, q, tau);
        Transpose adjoint = p.complex ? Transpose.CONJ_TRANS : Transpose.TRANS;
        for (Side side : Side.values()) {
            for (Transpose trans : new Transpose[] {Transpose.NO_TRANS, adjoint}) {
                int rows = side == Side.LEFT ? n : 9;
                int cols = side == Side.LEFT ? 9 : n;
                Dense before =
                        p.matrix(Dense.random(random, rows, cols, p.complex)).dense();
                Matrix c = p.matrix(before);
                // L stands beside the reflectors and must not be read.
                Matrix reflectors = p.matrix(x.dense()).hide((i, j) -> j - i);
                assertThat(p.call(
                                "orthogonal",
                                "Ormlq",
                                p.name("ormlq", "unmlq"),
                                side,
                                trans,
                                rows,
                                cols,
                                k,
                                reflectors,
                                tau,
                                c))
                        .isZero();
                Dense op = trans == Transpose.NO_TRANS ? q.dense() : q.dense().adjoint();
                Dense expected = side == Side.LEFT ? op.times(before) : before.times(op);
                assertClose(side + " " + trans, p, expected, c.dense());
                c.assertBorderUntouched();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void emptyMatricesAreFine(Precision p) {
        Matrix tau = p.vector(0);
        assertThat(p.call("orthogonal", "Gelqf", "gelqf", 0, 3, p.matrix(0, 3), tau))
                .isZero();
        assertThat(p.call("orthogonal", "Gelqf", "gelqf", 3, 0, p.matrix(3, 0), tau))
                .isZero();
        assertThat(p.call("orthogonal", "Orglq", p.name("orglq", "unglq"), 0, 0, 0, p.matrix(0, 0), tau))
                .isZero();
        Matrix q = p.matrix(3, 3);
        assertThat(p.call("orthogonal", "Orgqr", p.name("orgqr", "ungqr"), 3, 3, 0, q, tau))
                .isZero();
        assertThat(q.dense().minus(Dense.identity(3)).norm()).isZero();
    }
}
