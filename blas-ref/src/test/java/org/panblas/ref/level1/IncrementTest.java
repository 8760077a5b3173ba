package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.Complex;

/** Increments 0 and below: the plain loop with two vectors, a quick return with one. */
class IncrementTest {
    private final double[] x = {1, 2, 3};
    private final double[] y = {10, 20, 30};

    @Test
    void negativeReadsFromTheFarEnd() {
        assertThat(DDot.dot(3, x, 0, -1, y, 0, 1)).isEqualTo(3 * 10 + 2 * 20 + 1 * 30);
        assertThat(ZDot.dotc(2, new double[] {1, 2, 3, 4}, 0, -1, new double[] {1, 0, 0, 1}, 0, 1))
                .isEqualTo(new Complex(3 + 2, -4 + 1));
    }

    @Test
    void zeroRepeatsOneElement() {
        assertThat(DDot.dot(3, x, 1, 0, y, 0, 1)).isEqualTo(2 * 60);
        DAxpy.axpy(3, 2, x, 0, 1, y, 1, 0);
        assertThat(y).containsExactly(10, 20 + 2 * 6, 30);
        DCopy.copy(3, x, 0, 1, y, 0, 0);
        assertThat(y[0]).isEqualTo(3);
    }

    @Test
    void oneVectorReturnsAtOnce() {
        assertThat(DSum.asum(3, x, 0, -1)).isZero();
        assertThat(DSum.sum(3, x, 0, 0)).isZero();
        assertThat(DExtremum.iamax(3, x, 0, -1)).isZero();
        assertThat(DExtremum.amax(3, x, 0, 0)).isZero();
        DScal.scal(3, 5, x, 0, -1);
        assertThat(x).containsExactly(1, 2, 3);
    }
}
