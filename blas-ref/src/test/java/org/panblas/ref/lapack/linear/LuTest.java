package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Transpose;

/** Pivots, info and edge cases of getrf, getrs and gesv. */
class LuTest {
    private static final double UNTOUCHED = -77.5;

    @Test
    void pivotsAreOneBasedRowsOfGreatestModulus() {
        double[] a = {1, 4, 7, 2, 5, 8, 3, 6, 10};
        int[] ipiv = new int[3];
        assertThat(DGetrf.getrf(3, 3, a, 0, 3, ipiv, 0)).isZero();
        assertThat(ipiv).containsExactly(3, 3, 3);
        assertThat(a[0]).isEqualTo(7);
    }

    @Test
    void complexPivotIsGreatestInSumOfParts() {
        // |3 + 3i| < |5|, but 3 + 3 > 5.
        double[] a = {3, 3, 5, 0, 1, 0, 1, 0};
        int[] ipiv = new int[2];
        assertThat(ZGetrf.getrf(2, 2, a, 0, 2, ipiv, 0)).isZero();
        assertThat(ipiv).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 12, 20})
    void infoIsTheFirstZeroPivotAndTheRestIsFactored(int zero) {
        int n = 20;
        double[] a = diagonal(n, 2);
        double[] z = new double[2 * n * n];
        a[(zero - 1) * (n + 1)] = 0;
        a[(n - 1) * (n + 1)] = 0;
        for (int i = 0; i < a.length; i++) {
            z[2 * i + 1] = a[i];
        }
        int[] ipiv = new int[n];
        assertThat(DGetrf.getrf(n, n, a, 0, n, ipiv, 0)).isEqualTo(zero);
        assertThat(ipiv[n - 1]).isEqualTo(n);
        assertThat(ZGetrf.getrf(n, n, z, 0, n, ipiv, 0)).isEqualTo(zero);
    }

    @Test
    void zeroMatrixHasPivotsInPlace() {
        int[] ipiv = new int[3];
        assertThat(DGetrf.getrf(3, 3, new double[9], 0, 3, ipiv, 0)).isEqualTo(1);
        assertThat(ipiv).containsExactly(1, 2, 3);
    }

    @Test
    void subnormalPivotDoesNotOverflow() {
        double[] a = {4e-310, 2e-310};
        assertThat(DGetrf.getrf(2, 1, a, 0, 2, new int[1], 0)).isZero();
        assertThat(a[1]).isCloseTo(0.5, within(1e-12));

        double[] z = {0, 4e-310, 0, 2e-310};
        assertThat(ZGetrf.getrf(2, 1, z, 0, 2, new int[1], 0)).isZero();
        assertThat(z[2]).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30})
    void gapOffsetAndNeighboursStayUntouched(int m) {
        int n = 17;
        int lda = m + 2;
        double[] a = new double[3 + lda * n + 2];
        Arrays.fill(a, UNTOUCHED);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                a[3 + i + j * lda] = 1.0 / (1 + i + 2 * j);
            }
        }
        int[] ipiv = new int[Math.min(m, n) + 2];
        DGetrf.getrf(m, n, a, 3, lda, ipiv, 1);
        assertThat(ipiv[0]).isZero();
        assertThat(ipiv[ipiv.length - 1]).isZero();
        for (int p = 0; p < a.length; p++) {
            boolean inside = p >= 3 && p < 3 + lda * n && (p - 3) % lda < m;
            assertThat(a[p] == UNTOUCHED).as("element %d", p).isEqualTo(!inside);
        }
    }

    @Test
    void singularSystemLeavesTheRightHandSide() {
        double[] b = {1, 2};
        assertThat(DGesv.gesv(2, 1, new double[] {1, 2, 2, 4}, 0, 2, new int[2], 0, b, 0, 2))
                .isEqualTo(2);
        assertThat(b).containsExactly(1, 2);
    }

    @Test
    void solvesWithTheTransposeAndTheAdjoint() {
        // A = (1 i; 0 2) and x = (1, 1): A x = (1 + i, 2), A^T x = (1, i + 2), A^H x = (1, 2 - i).
        double[] a = {1, 0, 0, 0, 0, 1, 2, 0};
        int[] ipiv = new int[2];
        assertThat(ZGetrf.getrf(2, 2, a, 0, 2, ipiv, 0)).isZero();
        assertThat(solve(Transpose.NO_TRANS, a, ipiv, 1, 1, 2, 0)).containsExactly(1, 0, 1, 0);
        assertThat(solve(Transpose.TRANS, a, ipiv, 1, 0, 2, 1)).containsExactly(1, 0, 1, 0);
        assertThat(solve(Transpose.CONJ_TRANS, a, ipiv, 1, 0, 2, -1)).containsExactly(1, 0, 1, 0);
    }

    private static double[] solve(Transpose trans, double[] a, int[] ipiv, double... b) {
        assertThat(ZGetrs.getrs(trans, 2, 1, a, 0, 2, ipiv, 0, b, 0, 2)).isZero();
        return b;
    }

    private static double[] diagonal(int n, double value) {
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) {
            a[i * (n + 1)] = value;
        }
        return a;
    }
}
