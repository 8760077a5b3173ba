package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Uplo;

/** info and edge cases of potrf and posv. */
class CholeskyTest {
    private static final int N = 20;

    @ParameterizedTest
    @CsvSource({"UPPER,1", "UPPER,8", "UPPER,9", "UPPER,20", "LOWER,1", "LOWER,8", "LOWER,9", "LOWER,20"})
    void infoIsTheOrderOfTheFirstMinorThatIsNotPositive(Uplo uplo, int order) {
        for (double bad : new double[] {0, -1, Double.NaN}) {
            double[] a = identity(1);
            a[(order - 1) * (N + 1)] = bad;
            assertThat(DPotrf.potrf(uplo, N, a, 0, N)).as("diagonal %s", bad).isEqualTo(order);

            double[] z = identity(2);
            z[2 * (order - 1) * (N + 1)] = bad;
            assertThat(ZPotrf.potrf(uplo, N, z, 0, N)).as("diagonal %s", bad).isEqualTo(order);
        }
    }

    @ParameterizedTest
    @EnumSource(Uplo.class)
    void nanOffTheDiagonalIsNotPositive(Uplo uplo) {
        double[] a = identity(1);
        a[uplo == Uplo.UPPER ? 11 * N + 2 : 2 * N + 11] = Double.NaN;
        assertThat(DPotrf.potrf(uplo, N, a, 0, N)).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(Uplo.class)
    void imaginaryDiagonalIsIgnoredAndCleared(Uplo uplo) {
        double[] z = identity(2);
        for (int i = 0; i < N; i++) {
            z[2 * i * (N + 1)] = 4;
            z[2 * i * (N + 1) + 1] = Double.NaN;
        }
        assertThat(ZPotrf.potrf(uplo, N, z, 0, N)).isZero();
        for (int i = 0; i < N; i++) {
            assertThat(z[2 * i * (N + 1)]).isEqualTo(2);
            assertThat(z[2 * i * (N + 1) + 1]).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Uplo.class)
    void otherTriangleIsNeitherReadNorWritten(Uplo uplo) {
        double[] a = identity(1);
        for (int j = 0; j < N; j++) {
            for (int i = 0; i < N; i++) {
                if (uplo == Uplo.UPPER ? i > j : i < j) {
                    a[i + j * N] = Double.NaN;
                }
            }
        }
        double[] before = a.clone();
        assertThat(DPotrf.potrf(uplo, N, a, 0, N)).isZero();
        assertThat(a).containsExactly(before);
    }

    @Test
    void indefiniteSystemLeavesTheRightHandSide() {
        double[] b = {1, 2};
        assertThat(DPosv.posv(Uplo.LOWER, 2, 1, new double[] {1, 2, 0, 1}, 0, 2, b, 0, 2))
                .isEqualTo(2);
        assertThat(b).containsExactly(1, 2);
    }

    @Test
    void solvesAHermitianSystem() {
        // A = (2 i; -i 2), x = (1, 1).
        double[] a = {2, 0, Double.NaN, Double.NaN, 0, 1, 2, 0};
        double[] b = {2, 1, 2, -1};
        assertThat(ZPosv.posv(Uplo.UPPER, 2, 1, a, 0, 2, b, 0, 2)).isZero();
        double[] x = {1, 0, 1, 0};
        for (int i = 0; i < 4; i++) {
            assertThat(Math.abs(b[i] - x[i])).isLessThanOrEqualTo(8 * Math.ulp(1.0));
        }
    }

    private static double[] identity(int parts) {
        double[] a = new double[parts * N * N];
        for (int i = 0; i < N; i++) {
            a[parts * i * (N + 1)] = 1;
        }
        return a;
    }
}
