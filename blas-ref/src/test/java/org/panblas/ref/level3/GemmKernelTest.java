package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.ref.VectorSupport;

/** Every kernel against the plain sums, at the width of the vectors in use. */
class GemmKernelTest {
    private static final int[] DEPTHS = {1, 2, 3, 7, 64};

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(classes = {DGemmScalarKernel.class, DGemmVectorKernel.class, DGemmWideVectorKernel.class})
    void realKernelMultipliesAndMerges(Class<? extends DGemmKernel> type) throws ReflectiveOperationException {
        DGemmKernel kernel = create(type);
        int mr = kernel.rows();
        int nr = kernel.columns();
        for (int depth : DEPTHS) {
            double[] a = random.doubles(3 + mr * depth).toArray();
            double[] b = random.doubles(5 + nr * depth).toArray();
            double[] tile = new double[mr * nr];
            kernel.multiply(depth, a, 3, b, 5, tile);
            double[] c = random.doubles(2 + (mr + 1) * nr).toArray();
            double[] old = c.clone();
            kernel.merge(-2.0, tile, 0.5, c, 2, mr + 1);
            for (int j = 0; j < nr; j++) {
                for (int i = 0; i < mr; i++) {
                    double sum = 0;
                    for (int p = 0; p < depth; p++) {
                        sum += a[3 + p * mr + i] * b[5 + p * nr + j];
                    }
                    int at = 2 + i + j * (mr + 1);
                    assertThat(tile[i + j * mr]).isCloseTo(sum, within(depth * 1e-15));
                    assertThat(c[at]).isCloseTo(-2 * sum + 0.5 * old[at], within(depth * 1e-14));
                }
                assertThat(c[1]).isEqualTo(old[1]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {DGemmScalarKernel.class, DGemmVectorKernel.class, DGemmWideVectorKernel.class})
    void mergeWithBetaZeroDoesNotRead(Class<? extends DGemmKernel> type) throws ReflectiveOperationException {
        DGemmKernel kernel = create(type);
        int size = kernel.rows() * kernel.columns();
        double[] c = new double[size];
        Arrays.fill(c, Double.NaN);
        kernel.merge(1.0, new double[size], 0.0, c, 0, kernel.rows());
        assertThat(c).containsOnly(0.0);
    }

    /** Vector kernels are only there where vectors are enabled. */
    private static <K> K create(Class<? extends K> type) throws ReflectiveOperationException {
        assumeTrue(VectorSupport.enabled() || !type.getSimpleName().endsWith("VectorKernel"));
        return type.getDeclaredConstructor().newInstance();
    }
}
