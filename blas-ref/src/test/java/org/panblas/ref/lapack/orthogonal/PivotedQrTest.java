package org.panblas.ref.lapack.orthogonal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panblas.ref.lapack.Ratios.assertClose;
import static org.panblas.ref.lapack.Ratios.assertOrthonormalColumns;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.ref.lapack.Dense;
import org.panblas.ref.lapack.Matrix;
import org.panblas.ref.lapack.Precision;

/** geqp3: the factors multiply to the permuted A, the diagonal of R falls, and fixed columns stay in front. */
class PivotedQrTest {
    static Stream<Arguments> cases() {
        int[][] shapes = {{1, 1}, {1, 4}, {4, 1}, {6, 6}, {10, 25}, {25, 10}, {80, 71}, {50, 90}};
        return Stream.of(Precision.values())
                .flatMap(p -> Stream.of(shapes)
                        .flatMap(shape ->
                                IntStream.of(0, 1, 2, 3).mapToObj(kind -> Arguments.of(p, shape[0], shape[1], kind))));
    }

    private static Dense example(Random random, Precision p, int m, int n, int kind) {
        Dense a = Dense.random(random, m, n, p.complex);
        int k = Math.min(m, n);
        return switch (kind) {
            case 1 -> a.times(p.tiny() * 1e3);
            // Of half the rank, so that norms are down-dated to nothing.
            case 2 ->
                Dense.random(random, m, (k + 1) / 2, p.complex).times(Dense.random(random, (k + 1) / 2, n, p.complex));
            // Graded columns.
            case 3 ->
                a.times(Dense.diagonal(
                        n,
                        n,
                        IntStream.range(0, n).mapToDouble(j -> Math.pow(0.5, j)).toArray()));
            default -> a;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void factorsAndPivots(Precision p, int m, int n, int kind) {
        Random random = new Random(m + 31L * n + kind);
        Dense a = p.matrix(example(random, p, m, n, kind)).dense();
        int[] jpvt = new int[n];
        Dense r = factor(p, a, jpvt);
        for (int i = 1; i < Math.min(m, n); i++) {
            double above = Math.hypot(r.re(i - 1, i - 1), r.im(i - 1, i - 1));
            assertThat(Math.hypot(r.re(i, i), r.im(i, i)))
                    .as("R(%d, %d)", i, i)
                    .isLessThanOrEqualTo(above * (1 + 100 * m * p.eps()) + m * p.eps() * a.norm());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void markedColumnsComeFirst(Precision p, int m, int n, int kind) {
        Random random = new Random(m + 31L * n + kind);
        int[] jpvt = new int[n];
        jpvt[n - 1] = 7;
        jpvt[n / 2] = 1;
        factor(p, p.matrix(example(random, p, m, n, kind)).dense(), jpvt);
        assertThat(jpvt[0]).isIn(n / 2 + 1, n);
        assertThat(jpvt[Math.min(1, n - 1)]).isIn(n / 2 + 1, n);
    }

    private static Dense factor(Precision p, Dense a, int[] jpvt) {
        int m = a.rows;
        int n = a.cols;
        int k = Math.min(m, n);
        Matrix x = p.matrix(a);
        Matrix tau = p.vector(k);
        assertThat(p.call("orthogonal", "Geqp3", "geqp3", m, n, x, jpvt, tau)).isZero();
        x.assertBorderUntouched();
        assertThat(jpvt).containsExactlyInAnyOrder(IntStream.rangeClosed(1, n).toArray());
        Dense r = x.dense().where((i, j) -> j - i).block(0, 0, k, n);
        Matrix q = p.matrix(x.dense().block(0, 0, m, k));
        p.call("orthogonal", "Orgqr", p.name("orgqr", "ungqr"), m, k, k, q, tau);
        assertOrthonormalColumns("Q", p, q.dense());
        Dense permuted = new Dense(m, n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                permuted.set(i, j, a.re(i, jpvt[j] - 1), a.im(i, jpvt[j] - 1));
            }
        }
        assertClose("QR", p, permuted, q.dense().times(r));
        return r;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void emptyAndZeroMatrices(Precision p) {
        int[] jpvt = new int[3];
        assertThat(p.call("orthogonal", "Geqp3", "geqp3", 0, 3, p.matrix(0, 3), jpvt, p.vector(0)))
                .isZero();
        assertThat(jpvt).containsExactly(1, 2, 3);
        Matrix tau = p.vector(2);
        assertThat(p.call("orthogonal", "Geqp3", "geqp3", 2, 3, p.matrix(new Dense(2, 3)), jpvt, tau))
                .isZero();
        assertThat(tau.dense().norm()).isZero();
    }
}
