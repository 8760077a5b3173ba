package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Uplo;

/** Systems factored in single precision and solved in double precision. */
class MixedTest {
    private static final int NRHS = 2;
    private final Random random = new Random(9);
    private final int[] iter = new int[1];

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"D", "Z"})
    void refinementReachesDoublePrecision(Precision p) {
        for (int n : new int[] {0, 2, 5, 40}) {
            Dense a = Dense.positiveDefinite(random, p, n);
            solve(p, a, n);
            assertThat(iter[0]).as("n = %d", n).isBetween(0, 5);
            for (Uplo uplo : Uplo.values()) {
                solve(p, uplo, a, n);
                assertThat(iter[0]).as("n = %d", n).isBetween(0, 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"D", "Z"})
    void doublePrecisionTakesOver(Precision p) {
        Dense great = Dense.positiveDefinite(random, p, 9).scaled(1e60);
        solve(p, great, 9);
        assertThat(iter[0]).isEqualTo(-2);
        solve(p, Uplo.LOWER, great, 9);
        assertThat(iter[0]).isEqualTo(-2);

        Dense flat = Dense.identity(2);
        flat.set(0, 1, 1 - 1e-10, 0);
        flat.set(1, 0, 1 - 1e-10, 0);
        solve(p, flat, 2);
        assertThat(iter[0]).isEqualTo(-3);
        solve(p, Uplo.UPPER, flat, 2);
        assertThat(iter[0]).isEqualTo(-3);

        // Condition number 1e12: single precision gets no digit right.
        Dense hilbert = new Dense(9, 9);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                hilbert.set(i, j, 1.0 / (1 + i + j), 0);
            }
        }
        solve(p, hilbert, 9);
        assertThat(iter[0]).isIn(-31, -3);
    }

    private void solve(Precision p, Dense a, int n) {
        Dense b = Dense.random(random, p, n, NRHS);
        double[] array = a.pack(p, 1, n + 1);
        double[] before = array.clone();
        double[] rhs = b.pack(p, 2, n + 2);
        double[] x = new Dense(n, NRHS).pack(p, 3, n + 3);
        int info = p == Precision.Z
                ? MixedGesv.zcgesv(n, NRHS, array, 1, n + 1, new int[n], 0, rhs, 2, n + 2, x, 3, n + 3, iter, 0)
                : MixedGesv.dsgesv(n, NRHS, array, 1, n + 1, new int[n], 0, rhs, 2, n + 2, x, 3, n + 3, iter, 0);
        check(p, a, b, rhs, x, info, before, array);
    }

    private void solve(Precision p, Uplo uplo, Dense a, int n) {
        Dense b = Dense.random(random, p, n, NRHS);
        double[] array = a.pack(p, uplo, 1, n + 1);
        double[] before = array.clone();
        double[] rhs = b.pack(p, 2, n + 2);
        double[] x = new Dense(n, NRHS).pack(p, 3, n + 3);
        int info = p == Precision.Z
                ? MixedPosv.zcposv(uplo, n, NRHS, array, 1, n + 1, rhs, 2, n + 2, x, 3, n + 3, iter, 0)
                : MixedPosv.dsposv(uplo, n, NRHS, array, 1, n + 1, rhs, 2, n + 2, x, 3, n + 3, iter, 0);
        check(p, a, b, rhs, x, info, before, array);
    }

    private void check(
            Precision p, Dense a, Dense b, double[] rhs, double[] x, int info, double[] before, double[] array) {
        assertThat(info).isZero();
        assertThat(rhs).containsExactly(b.pack(p, 2, a.n + 2));
        assertThat(Dense.residual(p, a, Dense.unpack(p, a.n, NRHS, x, 3, a.n + 3), b))
                .isLessThan(30);
        if (iter[0] >= 0) {
            assertThat(array).containsExactly(before);
        }
    }
}
