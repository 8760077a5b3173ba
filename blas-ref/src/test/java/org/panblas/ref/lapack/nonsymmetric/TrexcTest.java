package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** trexc and trsen on Schur forms of random matrices. */
class TrexcTest {
    private static final int N = 11;

    /** A Schur form, in which a real one has blocks of both orders. */
    private static Matrix form(Precision p, int seed, Eigen w) {
        Matrix a = Matrix.random(N, N, seed, p.complex);
        double[] t = a.pack(p);
        int[] sdim = new int[1];
        assertThat(p.call("Gees", "gees", w.into('N', 'N', null, N, t, 3, N + 2, sdim, 0, w, null, 0, 1)))
                .isZero();
        return Matrix.unpack(p, N, N, t);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void movesEveryBlockEverywhere(Precision p) {
        Eigen w = new Eigen(p, N);
        for (int seed = 1; seed <= 3; seed++) {
            Matrix form = form(p, seed, w);
            for (int from = 1; from <= N; from++) {
                for (int to = 1; to <= N; to++) {
                    move(p, form, w, from, to);
                }
            }
        }
    }

    private static void move(Precision p, Matrix form, Eigen w, int from, int to) {
        String name = from + " to " + to;
        double[] t = form.pack(p);
        double[] q = Matrix.identity(N).pack(p);
        int[] ifst = {from};
        int[] ilst = {to};
        int info = p.complex
                ? p.call("Trexc", "trexc", 'V', N, t, 3, N + 2, q, 3, N + 2, from, to)
                : p.call("Trexc", "trexc", 'V', N, t, 3, N + 2, q, 3, N + 2, ifst, 0, ilst, 0);
        assertThat(info).as("%s %s", p, name).isZero();
        Matrix moved = Matrix.unpack(p, N, N, t);
        Matrix z = Matrix.unpack(p, N, N, q);
        Ratios.orthogonal(p, name, z);
        Ratios.similar(p, name, form, z, moved, z);
        int landed = p.complex ? to : ilst[0];
        assertThat(Math.abs(landed - to)).isLessThanOrEqualTo(1);
        double difference = moved.re[(landed - 1) * (N + 1)] - w.re(from - 1);
        assertThat(Math.abs(difference)).as("%s %s", p, name).isLessThan(300 * p.eps() * form.norm1());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void selectsSubspacesWithTheirConditionNumbers(Precision p) {
        Eigen w = new Eigen(p, N);
        for (int seed = 1; seed <= 5; seed++) {
            Matrix form = form(p, seed, w);
            for (char job : new char[] {'N', 'E', 'V', 'B'}) {
                for (int pattern : new int[] {0, 0x5a5, 0x3c8, (1 << N) - 1}) {
                    select(p, form, w, job, pattern);
                }
            }
        }
    }

    private static void select(Precision p, Matrix form, Eigen w, char job, int pattern) {
        String name = job + " " + pattern;
        int[] select = new int[N];
        int expected = 0;
        for (int i = 0; i < N; i++) {
            select[i] = (pattern >> i) & 1;
            boolean first = !p.complex && w.im(i) > 0;
            boolean second = !p.complex && w.im(i) < 0;
            boolean partner = (first && ((pattern >> (i + 1)) & 1) != 0) || (second && ((pattern >> (i - 1)) & 1) != 0);
            expected += select[i] != 0 || partner ? 1 : 0;
        }
        double[] t = form.pack(p);
        double[] q = Matrix.identity(N).pack(p);
        Eigen e = new Eigen(p, N);
        int[] m = new int[1];
        double[] s = {-1};
        double[] sep = {-1};
        int info = p.call(
                "Trsen", "trsen", e.into(job, 'V', select, 0, N, t, 3, N + 2, q, 3, N + 2, e, m, 0, s, 0, sep, 0));
        assertThat(info).as("%s %s", p, name).isZero();
        assertThat(m[0]).as("%s %s", p, name).isEqualTo(expected);
        Matrix moved = Matrix.unpack(p, N, N, t);
        Matrix z = Matrix.unpack(p, N, N, q);
        Ratios.orthogonal(p, name, z);
        Ratios.similar(p, name, form, z, moved, z);
        Ratios.schurForm(p, name, moved, e);
        if (job == 'E' || job == 'B') {
            assertThat(s[0]).isGreaterThan(0).isLessThanOrEqualTo(1);
        } else {
            assertThat(s[0]).isEqualTo(-1);
        }
        if (job == 'V' || job == 'B') {
            assertThat(sep[0]).isGreaterThan(0).isLessThan(4 * form.norm1() * N);
        } else {
            assertThat(sep[0]).isEqualTo(-1);
        }
    }
}
