package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small products against the plain sums, for every number of rows and columns around a vector, a tile and four columns, however
 * the factors lie.
 */
class SmallProductTest {
    private static final int LD = 75;

    private final Random random = new Random(4);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 31, 33, 39, 63, 64, 65, 72})
    void everyShape(int m) {
        for (int n = 1; n < 10; n++) {
            check(m, n, 5, 1.0, 0.5, false, false);
            check(m, n, 1, 1.0, 0.0, false, false);
            check(m, n, 7, -2.0, 1.0, false, false);
            check(m, n, 6, -2.0, 0.5, true, false);
            check(m, n, 2, 1.0, 0.0, false, true);
            check(m, n, 9, 1.0, -1.0, true, true);
        }
    }

    /** Sums that are cut, because so many columns of the left factor do not stay in the first level of the caches. */
    @ParameterizedTest
    @ValueSource(ints = {8, 17, 40})
    void deep(int m) {
        check(m, 6, 250, 1.0, 0.5, false, false);
        check(m, 6, 193, 1.0, 0.0, false, false);
        check(m, 6, 97, 3.0, 0.0, true, true);
    }

    /** Columns a power of two apart, which are packed instead. */
    @ParameterizedTest
    @ValueSource(ints = {8, 17, 40})
    void crowdedColumns(int m) {
        check(m, 8, 60, 1.0, 0.5, false, false, 512);
        check(m, 8, 60, 1.0, 0.0, false, true, 1024);
    }

    private void check(int m, int n, int k, double alpha, double beta, boolean flipA, boolean flipB) {
        check(m, n, k, alpha, beta, flipA, flipB, Math.max(LD, k));
    }

    private void check(int m, int n, int k, double alpha, double beta, boolean flipA, boolean flipB, int ld) {
        double[] a = random.doubles(3 + ld * Math.max(m, k)).toArray();
        double[] b = random.doubles(2 + ld * Math.max(n, k)).toArray();
        double[] c = random.doubles(1 + ld * n).toArray();
        if (beta == 0) {
            Arrays.fill(c, Double.NaN);
        }
        double[] old = c.clone();
        int outerA = flipA ? ld : 1;
        int outerB = flipB ? 1 : ld;
        int innerA = ld + 1 - outerA;
        int innerB = ld + 1 - outerB;
        if (!DSmall.multiply(m, n, k, alpha, a, 3, outerA, innerA, b, 2, outerB, innerB, beta, c, 1, ld)) {
            DProduct product = DProduct.acquire();
            product.left(a).general(3, outerA, innerA, false);
            product.right(b).general(2, outerB, innerB, false);
            product.into(Region.FULL, m, n, k, alpha, beta, c, 1, 1, ld);
        }
        for (int i = 0; i < c.length; i++) {
            int row = (i - 1) % ld;
            int column = (i - 1) / ld;
            if (i == 0 || row >= m) {
                assertThat(Double.compare(c[i], old[i])).isZero();
            } else {
                double sum = beta == 0 ? 0 : beta * old[i];
                for (int p = 0; p < k; p++) {
                    sum += alpha * a[3 + row * outerA + p * innerA] * b[2 + p * innerB + column * outerB];
                }
                assertThat(c[i]).isCloseTo(sum, within(1e-15 * k * (2 + Math.abs(sum))));
            }
        }
    }
}
