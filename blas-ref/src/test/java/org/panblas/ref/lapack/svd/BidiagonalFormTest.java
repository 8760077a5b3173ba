package org.panblas.ref.lapack.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** gebrd, orgbr and ormbr: A = Q * B * P^H with B upper bidiagonal (m >= n) or lower. */
class BidiagonalFormTest {
    static Stream<Arguments> cases() {
        int[][] shapes = {
            {0, 3}, {3, 0}, {1, 1}, {1, 4}, {4, 1}, {2, 2}, {7, 5}, {5, 7}, {40, 33}, {33, 40}, {75, 70}, {66, 90}
        };
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(shapes).map(shape -> Arguments.of(p, shape[0], shape[1])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reducesAndMultiplies(Precision p, int m, int n) {
        Random random = new Random(m + 7L * n);
        Dense a = p.matrix(Dense.random(random, m, n, p.complex)).dense();
        int k = Math.min(m, n);
        Matrix x = p.matrix(a);
        Matrix d = p.reals(new double[k]);
        Matrix e = p.reals(new double[Math.max(0, k - 1)]);
        Matrix tauq = p.vector(k);
        Matrix taup = p.vector(k);
        assertThat(p.call("svd", "Gebrd", "gebrd", m, n, x, d, e, tauq, taup)).isZero();
        for (Matrix result : new Matrix[] {x, d, e, tauq, taup}) {
            result.assertBorderUntouched();
        }
        if (k == 0) {
            return;
        }
        Dense b = bidiagonal(m >= n, d.values(), e.values());
        Dense q = written(p, 'Q', m, k, n, x.dense().block(0, 0, m, Math.min(m, n)), tauq);
        Dense pt = written(p, 'P', k, n, m, x.dense().block(0, 0, Math.min(m, n), n), taup);
        assertOrthonormalColumns("Q", p, q);
        assertOrthonormalColumns("P", p, pt.adjoint());
        assertClose("Q*B*P^H", p, a, q.times(b).times(pt));

        Dense wholeQ = written(p, 'Q', m, m, n, x.dense().block(0, 0, m, k), tauq);
        Dense wholePt = written(p, 'P', n, n, m, x.dense().block(0, 0, k, n), taup);
        products(p, 'Q', n, x, tauq, wholeQ, random);
        products(p, 'P', m, x, taup, wholePt.adjoint(), random);
    }

    private static Dense written(Precision p, char vect, int m, int n, int k, Dense reflectors, Matrix tau) {
        Matrix q = p.matrix(m, n).set(reflectors);
        assertThat(p.call("svd", "Orgbr", p.name("orgbr", "ungbr"), vect, m, n, k, q, tau))
                .isZero();
        q.assertBorderUntouched();
        return q.dense();
    }

    private static void products(Precision p, char vect, int k, Matrix x, Matrix tau, Dense q, Random random) {
        Transpose adjoint = p.complex ? Transpose.CONJ_TRANS : Transpose.TRANS;
        for (Side side : Side.values()) {
            for (Transpose trans : new Transpose[] {Transpose.NO_TRANS, adjoint}) {
                int rows = side == Side.LEFT ? q.rows : 6;
                int cols = side == Side.LEFT ? 6 : q.rows;
                Dense before =
                        p.matrix(Dense.random(random, rows, cols, p.complex)).dense();
                Matrix c = p.matrix(before);
                Matrix copy = p.matrix(x.dense());
                String name = p.name("ormbr", "unmbr");
                assertThat(p.call("svd", "Ormbr", name, vect, side, trans, rows, cols, k, copy, tau, c))
                        .isZero();
                Dense op = trans == Transpose.NO_TRANS ? q : q.adjoint();
                Dense expected = side == Side.LEFT ? op.times(before) : before.times(op);
                assertClose(vect + " " + side + " " + trans, p, expected, c.dense());
                c.assertBorderUntouched();
            }
        }
    }

    static Dense bidiagonal(boolean upper, double[] d, double[] e) {
        Dense b = Dense.diagonal(d.length, d.length, d);
        for (int i = 0; i + 1 < d.length; i++) {
            b.set(upper ? i : i + 1, upper ? i + 1 : i, e[i], 0);
        }
        return b;
    }
}
