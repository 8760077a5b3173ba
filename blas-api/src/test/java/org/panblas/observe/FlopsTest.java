package org.panblas.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.Side;

/** The formulas of flops.table, held against loops that count. */
class FlopsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 3", "3, 5", "40, 17", "17, 40"})
    void luFactorisation(int m, int n) {
        double multiplications = 0;
        double additions = 0;
        for (int j = 0; j < Math.min(m, n); j++) {
            // The reciprocal of the pivot, the column times it, and the update of what remains.
            multiplications += 1 + (m - j - 1) + (m - j - 1.0) * (n - j - 1);
            additions += (m - j - 1.0) * (n - j - 1);
        }
        assertThat(Flops.getrf(1, 0, m, n)).isCloseTo(multiplications, within(1e-9 * multiplications));
        assertThat(Flops.getrf(0, 1, m, n)).isCloseTo(additions, within(1e-9 * multiplications));
        assertThat(Flops.getrf(6, 2, m, n))
                .isCloseTo(6 * multiplications + 2 * additions, within(1e-8 * multiplications));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "30, 7"})
    void systemIsFactorisationAndSolution(int n, int nrhs) {
        assertThat(Flops.gesv(1, 1, n, nrhs))
                .isCloseTo(Flops.getrf(1, 1, n, n) + Flops.getrs(1, 1, nrhs, n), within(1e-9 * n * n * (n + nrhs)));
        assertThat(Flops.posv(1, 1, n, nrhs))
                .isCloseTo(Flops.potrf(1, 1, n) + Flops.potrs(1, 1, nrhs, n), within(1e-9 * n * n * (n + nrhs)));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "33"})
    void choleskyFactorisation(int n) {
        double multiplications = 0;
        double additions = 0;
        for (int j = 0; j < n; j++) {
            // A root, its reciprocal times the column below, and the update of the triangle that remains.
            multiplications += 1 + (n - j - 1) + (n - j - 1) * (n - j) / 2.0;
            additions += (n - j - 1) * (n - j) / 2.0;
        }
        assertThat(Flops.potrf(1, 0, n)).isCloseTo(multiplications, within(1e-9 * multiplications));
        assertThat(Flops.potrf(0, 1, n)).isCloseTo(additions, within(1e-9 * multiplications));
    }

    @ParameterizedTest
    @CsvSource({"LEFT, 6, 4", "RIGHT, 6, 4", "LEFT, 1, 1"})
    void triangularSolution(Side side, int m, int n) {
        int order = side == Side.LEFT ? m : n;
        int vectors = side == Side.LEFT ? n : m;
        double multiplications = 0;
        double additions = 0;
        for (int i = 0; i < order; i++) {
            multiplications += vectors * (1.0 + i);
            additions += vectors * (double) i;
        }
        assertThat(Flops.trsm(1, 0, m, n, side)).isEqualTo(multiplications);
        assertThat(Flops.trsm(0, 1, m, n, side)).isEqualTo(additions);
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "20, 6", "6, 20"})
    void qrFactorisationGrowsAsTheTextbookSays(int m, int n) {
        // Golub and Van Loan, 5.2.1: 2 n^2 (m - n/3) for m >= n, with terms of lower order left out.
        double most = Math.max(m, n);
        double least = Math.min(m, n);
        double leading = 2 * least * least * (most - least / 3);
        assertThat(Flops.geqrf(1, 1, m, n)).isBetween(leading, leading + 6 * most * least + 6 * least);
    }

    @ParameterizedTest
    @CsvSource({"4, 5, 6"})
    void products(int m, int n, int k) {
        assertThat(Flops.gemm(1, 1, m, n, k)).isEqualTo(2.0 * m * n * k);
        assertThat(Flops.gemm(6, 2, m, n, k)).isEqualTo(8.0 * m * n * k);
        assertThat(Flops.symm(1, 1, m, n, Side.RIGHT)).isEqualTo(2.0 * m * n * n);
        assertThat(Flops.syrk(1, 1, k, n)).isEqualTo((double) k * n * (n + 1));
    }
}
