package org.panblas.ref.lapack.nonsymmetric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complex rotations stay unitary and annihilate over the whole range, subnormal numbers included. */
class GivensTest {
    // A rotation costs less than 16 rounded operations (Higham, Accuracy and Stability, lemma 3.1).
    private static final double BOUND = 16 * Math.ulp(1.0);

    @ParameterizedTest
    @CsvSource({
        "3e-323, -1e-322, 5e-323, 2e-322",
        "1e-320, 0, 0, 7e-322",
        "1, 2, 1e-322, 3e-322",
        "2e-323, 1e-323, 3, -1",
        "1e308, 1e308, -1e308, 5e307",
        "0, 0, 2, -3",
        "2, -3, 0, 0",
        "1.25, -0.5, 0.75, 3"
    })
    void isUnitary(double fRe, double fIm, double gRe, double gIm) {
        ZGivens givens = new ZGivens();
        givens.of(fRe, fIm, gRe, gIm);
        double norm = givens.c * givens.c + givens.sRe * givens.sRe + givens.sIm * givens.sIm;
        assertThat(Math.abs(norm - 1)).isLessThan(BOUND);

        double[] x = {fRe, fIm, gRe, gIm};
        givens.rotate(1, x, 0, 1, x, 1, 1);
        double size = Math.max(Math.max(Math.abs(fRe), Math.abs(fIm)), Math.max(Math.abs(gRe), Math.abs(gIm)));
        // Subnormal results round to the spacing of subnormal numbers.
        double tolerance = BOUND * size + 16 * Double.MIN_VALUE;
        assertThat(Math.abs(x[2])).isLessThanOrEqualTo(tolerance);
        assertThat(Math.abs(x[3])).isLessThanOrEqualTo(tolerance);
    }
}
