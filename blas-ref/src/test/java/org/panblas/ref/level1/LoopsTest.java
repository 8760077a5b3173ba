package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The scalar and the vector loops agree for every length around the unrolled widths. Small integers make it exact. */
@EnabledIf("org.panblas.ref.VectorSupport#enabled")
class LoopsTest {
    private static final int LONGEST = 150;
    private static final int OFFSET = 3;

    private final DLoops scalar = new DScalarLoops();
    private final DLoops vector = new DVectorLoops();
    private final ZLoops zScalar = new ZScalarLoops();
    private final ZLoops zVector = new ZVectorLoops();
    private final double[] x = integers();
    private final double[] y = integers();

    private static double[] integers() {
        return new Random(42)
                .doubles(2 * LONGEST + 2 * OFFSET)
                .map(v -> Math.rint(18 * v - 9))
                .toArray();
    }

    @Test
    void reductions() {
        for (int n = 0; n < LONGEST; n++) {
            assertThat(vector.dot(n, x, OFFSET, y, 0)).isEqualTo(scalar.dot(n, x, OFFSET, y, 0));
            assertThat(vector.sum(n, x, OFFSET)).isEqualTo(scalar.sum(n, x, OFFSET));
            assertThat(vector.asum(n, x, OFFSET)).isEqualTo(scalar.asum(n, x, OFFSET));
            assertThat(vector.sumOfSquares(n, x, OFFSET)).isEqualTo(scalar.sumOfSquares(n, x, OFFSET));
            assertThat(vector.max(n, x, OFFSET, -5)).isEqualTo(scalar.max(n, x, OFFSET, -5));
            assertThat(vector.min(n, x, OFFSET, 5)).isEqualTo(scalar.min(n, x, OFFSET, 5));
            assertThat(vector.amax(n, x, OFFSET, 2)).isEqualTo(scalar.amax(n, x, OFFSET, 2));
            assertThat(vector.amin(n, x, OFFSET, 2)).isEqualTo(scalar.amin(n, x, OFFSET, 2));
            assertThat(vector.indexOfSize(n, x, OFFSET, 7)).isEqualTo(scalar.indexOfSize(n, x, OFFSET, 7));
            assertThat(zVector.amax(n, x, OFFSET, 2)).isEqualTo(zScalar.amax(n, x, OFFSET, 2));
            assertThat(zVector.amin(n, x, OFFSET, 9)).isEqualTo(zScalar.amin(n, x, OFFSET, 9));
        }
    }

    /** What is not a number is passed over wherever it stands, with whatever sign. */
    @Test
    void extremaOfNumbers() {
        for (int at = 0; at < LONGEST; at++) {
            double[] spoiled = x.clone();
            spoiled[OFFSET + at] = at % 2 == 0 ? Double.NaN : -Double.NaN;
            assertThat(vector.amax(LONGEST, spoiled, OFFSET, 2)).isEqualTo(scalar.amax(LONGEST, spoiled, OFFSET, 2));
            assertThat(vector.amin(LONGEST, spoiled, OFFSET, 9)).isEqualTo(scalar.amin(LONGEST, spoiled, OFFSET, 9));
            int n = LONGEST / 2;
            assertThat(zVector.amax(n, spoiled, OFFSET, 2)).isEqualTo(zScalar.amax(n, spoiled, OFFSET, 2));
            assertThat(zVector.amin(n, spoiled, OFFSET, 99)).isEqualTo(zScalar.amin(n, spoiled, OFFSET, 99));
        }
    }

    @Test
    void updates() {
        for (int n = 0; n < LONGEST; n++) {
            double[] a = y.clone();
            double[] b = y.clone();
            update(scalar, zScalar, n, a);
            update(vector, zVector, n, b);
            assertThat(b).as("n = %d", n).isEqualTo(a);
        }
    }

    private void update(DLoops real, ZLoops complex, int n, double[] v) {
        real.axpy(n, 3, x, OFFSET, v, 1);
        real.axpby(n, 2, x, OFFSET, -1, v, 1);
        real.scal(n, -2, v, 2);
        real.rot(n, x.clone(), 0, v, 1, 3, 4);
        for (boolean conj : new boolean[] {false, true}) {
            complex.axpy(conj, n, 2, -1, x, OFFSET, v, 1);
            complex.addDot(conj, n, 1, 2, x, OFFSET, y, 0, v, 0);
        }
        complex.scal(n, 2, -3, v, 2);
    }
}
