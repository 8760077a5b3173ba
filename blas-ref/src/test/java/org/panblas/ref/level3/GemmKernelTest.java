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
    void addsTheProduct(Class<? extends DGemmKernel> type) throws ReflectiveOperationException {
        DGemmKernel kernel = create(type);
        int mr = kernel.rows();
        // Packed panels, and panels of a matrix with more rows.
        for (int strideA : new int[] {mr, mr + 2}) {
            for (int depth : DEPTHS) {
                addsTheProduct(kernel, depth, strideA);
            }
        }
    }

    private void addsTheProduct(DGemmKernel kernel, int depth, int strideA) {
        int mr = kernel.rows();
        int nr = kernel.columns();
        int ldc = mr + 1;
        double[] a = random.doubles(3 + strideA * depth).toArray();
        double[] b = random.doubles(5 + nr * depth).toArray();
        double[] c = random.doubles(2 + ldc * nr).toArray();
        double[] old = c.clone();
        double[] fresh = new double[c.length];
        Arrays.fill(fresh, Double.NaN);
        kernel.accumulate(depth, a, 3, strideA, b, 5, false, c, 2, ldc);
        kernel.accumulate(depth, a, 3, strideA, b, 5, true, fresh, 2, ldc);
        for (int j = 0; j < nr; j++) {
            for (int i = 0; i < mr; i++) {
                double sum = 0;
                for (int p = 0; p < depth; p++) {
                    sum += a[3 + p * strideA + i] * b[5 + p * nr + j];
                }
                int at = 2 + i + j * ldc;
                assertThat(fresh[at]).isCloseTo(sum, within(depth * 1e-15));
                assertThat(c[at]).isCloseTo(old[at] + sum, within(depth * 1e-14));
            }
            assertThat(c[1 + j * ldc]).isEqualTo(old[1 + j * ldc]);
            assertThat(fresh[1 + j * ldc]).isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {DGemmScalarKernel.class, DGemmVectorKernel.class, DGemmWideVectorKernel.class})
    void mergesComplexPartsAndDoesNotReadForBetaZero(Class<? extends DGemmKernel> type)
            throws ReflectiveOperationException {
        DGemmKernel kernel = create(type);
        int mr = kernel.rows();
        double[] tile = random.doubles((long) mr * kernel.columns()).toArray();
        double[] c = new double[mr * kernel.columns() / 2];
        Arrays.fill(c, Double.NaN);
        kernel.mergeComplex(2.0, -3.0, tile, 0.0, 0.0, c, 0, mr / 2);
        double re = tile[0] - tile[mr + 1];
        double im = tile[1] + tile[mr];
        assertThat(c[0]).isCloseTo(2 * re + 3 * im, within(1e-14));
        assertThat(c[1]).isCloseTo(2 * im - 3 * re, within(1e-14));
        assertThat(c).doesNotContain(Double.NaN);
    }

    /** The first calls in a JVM are cut, which no bit of the results may tell. */
    @ParameterizedTest
    @ValueSource(classes = {DGemmScalarKernel.class, DGemmVectorKernel.class, DGemmWideVectorKernel.class})
    void firstCallsGiveTheSameBits(Class<? extends DGemmKernel> type) throws ReflectiveOperationException {
        DGemmKernel kernel = create(type);
        int mr = kernel.rows();
        int nr = kernel.columns();
        for (int depth : new int[] {0, 1, 8, 9, 64, 71}) {
            double[] a = random.doubles(mr * (long) depth + 1).toArray();
            double[] b = random.doubles(nr * (long) depth + 1).toArray();
            for (boolean fresh : new boolean[] {false, true}) {
                double[] c = random.doubles((long) mr * nr).toArray();
                double[] other = c.clone();
                kernel.accumulate(depth, a, 1, mr, b, 1, fresh, c, 0, mr);
                DColdStart.accumulate(kernel, depth, a, 1, mr, b, 1, fresh, other, 0, mr);
                assertThat(other).isEqualTo(c);
            }
        }
    }

    /** Vector kernels are only there where vectors are enabled. */
    private static <K> K create(Class<? extends K> type) throws ReflectiveOperationException {
        assumeTrue(VectorSupport.enabled() || !type.getSimpleName().endsWith("VectorKernel"));
        return type.getDeclaredConstructor().newInstance();
    }
}
