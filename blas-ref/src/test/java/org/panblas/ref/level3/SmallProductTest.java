package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.ref.VectorSupport;

/** Small products against the plain sums, for every number of rows and columns around a vector and four columns. */
class SmallProductTest {
    private static final int LD = 40;

    private final Random random = new Random(4);
    private final DSmallLoops plain = new DSmallScalarLoops();
    private final DSmallLoops fast = VectorSupport.enabled() ? new DSmallVectorLoops() : plain;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31})
    void everyShape(int m) {
        for (int n = 1; n < 10; n++) {
            check(plain, m, n, 5, 0.5);
            check(plain, m, n, 1, 0.0);
            if (fast.fits(m)) {
                check(fast, m, n, 5, 0.5);
                check(fast, m, n, 1, 0.0);
            }
        }
    }

    private void check(DSmallLoops loops, int m, int n, int k, double beta) {
        double[] a = random.doubles(3 + LD * k).toArray();
        double[] b = random.doubles(2 + LD * n).toArray();
        double[] c = random.doubles(1 + LD * n).toArray();
        if (beta == 0) {
            Arrays.fill(c, Double.NaN);
        }
        double[] old = c.clone();
        loops.multiply(m, n, k, -2.0, a, 3, 1, LD, b, 2, LD, 1, beta, c, 1, LD);
        for (int i = 0; i < c.length; i++) {
            int row = (i - 1) % LD;
            int column = (i - 1) / LD;
            if (i == 0 || row >= m) {
                assertThat(Double.compare(c[i], old[i])).isZero();
            } else {
                double sum = beta == 0 ? 0 : beta * old[i];
                for (int p = 0; p < k; p++) {
                    sum -= 2 * a[3 + row + p * LD] * b[2 + p + column * LD];
                }
                assertThat(c[i]).isCloseTo(sum, within(1e-14));
            }
        }
    }
}
