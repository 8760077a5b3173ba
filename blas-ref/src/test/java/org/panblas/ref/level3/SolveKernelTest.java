package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.ref.VectorSupport;

/** Forward substitution: the triangle times the solution is the right-hand side again. */
class SolveKernelTest {
    private static final int N = 5;

    private final Random random = new Random(2);

    @ParameterizedTest
    @ValueSource(classes = {DSolveScalarKernel.class, DSolveVectorKernel.class})
    void solvesReal(Class<? extends DSolveKernel> type) throws ReflectiveOperationException {
        DSolveKernel kernel = create(type);
        int width = 2 * kernel.width();
        double[] triangle = random.doubles((long) N * N, 1.0, 2.0).toArray();
        double[] x = random.doubles((long) N * width).toArray();
        double[] old = x.clone();
        kernel.solve(N, triangle, false, x, width);
        for (int i = 0; i < N; i++) {
            for (int w = 0; w < width; w++) {
                double sum = triangle[i * N + i] * x[i * width + w];
                for (int p = 0; p < i; p++) {
                    sum -= triangle[i * N + p] * x[p * width + w];
                }
                assertThat(sum).isCloseTo(old[i * width + w], within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ZSolveScalarKernel.class, ZSolveVectorKernel.class})
    void solvesComplexWithUnitDiagonalUnread(Class<? extends ZSolveKernel> type) throws ReflectiveOperationException {
        ZSolveKernel kernel = create(type);
        int width = kernel.width();
        double[] triangle = random.doubles(2L * N * N).toArray();
        for (int i = 0; i < N; i++) {
            triangle[2 * i * (N + 1)] = Double.NaN;
        }
        double[] x = random.doubles(2L * N * width).toArray();
        double[] old = x.clone();
        kernel.solve(N, triangle, true, new double[0], x, width);
        for (int i = 0; i < N; i++) {
            for (int w = 0; w < width; w++) {
                double re = x[2 * i * width + w];
                double im = x[2 * i * width + width + w];
                for (int p = 0; p < i; p++) {
                    double tr = triangle[2 * (i * N + p)];
                    double ti = triangle[2 * (i * N + p) + 1];
                    double xr = x[2 * p * width + w];
                    double xi = x[2 * p * width + width + w];
                    re -= tr * xr - ti * xi;
                    im -= tr * xi + ti * xr;
                }
                assertThat(re).isCloseTo(old[2 * i * width + w], within(1e-12));
                assertThat(im).isCloseTo(old[2 * i * width + width + w], within(1e-12));
            }
        }
    }

    /** Vector kernels are only there where vectors are enabled. */
    private static <K> K create(Class<? extends K> type) throws ReflectiveOperationException {
        assumeTrue(VectorSupport.enabled() || !type.getSimpleName().endsWith("VectorKernel"));
        return type.getDeclaredConstructor().newInstance();
    }
}
