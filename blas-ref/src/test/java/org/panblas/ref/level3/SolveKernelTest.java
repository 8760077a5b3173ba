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
    private final Random random = new Random(2);

    @ParameterizedTest
    @ValueSource(classes = {DSolveScalarKernel.class, DSolveVectorKernel.class})
    void solvesReal(Class<? extends DSolveKernel> type) throws ReflectiveOperationException {
        DSolveKernel kernel = create(type);
        int mr = DProduct.BLOCKING.mr();
        int nr = DProduct.BLOCKING.nr();
        double[] triangle = random.doubles((long) nr * nr, -2.0, -1.0).toArray();
        double[] inverses = new double[nr];
        for (int i = 0; i < nr; i++) {
            triangle[i * (nr + 1)] = i + 1.5;
            inverses[i] = 1 / (i + 1.5);
        }
        double[] x = random.doubles((long) nr * mr).toArray();
        double[] old = x.clone();
        // From the last row up, as with an upper triangle.
        kernel.solve(nr, triangle, 0, inverses, 0, x, (nr - 1) * mr, -mr);
        for (int i = 0; i < nr; i++) {
            for (int w = 0; w < mr; w++) {
                double sum = (i + 1.5) * x[(nr - 1 - i) * mr + w];
                for (int p = 0; p < i; p++) {
                    sum -= triangle[i * nr + p] * x[(nr - 1 - p) * mr + w];
                }
                double expected = old[(nr - 1 - i) * mr + w];
                assertThat(sum).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(sum))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ZSolveScalarKernel.class, ZSolveVectorKernel.class})
    void solvesComplex(Class<? extends ZSolveKernel> type) throws ReflectiveOperationException {
        ZSolveKernel kernel = create(type);
        int mr = ZProduct.BLOCKING.mr();
        int nr = ZProduct.BLOCKING.nr();
        double[] triangle = random.doubles(2L * nr * nr).toArray();
        // The diagonal is (i + 1) * i, whose quotients are (b, -a) / (i + 1).
        double[] divisors = new double[3 * nr];
        for (int i = 0; i < nr; i++) {
            triangle[2 * i * (nr + 1)] = Double.NaN;
            divisors[3 * i] = 0;
            divisors[3 * i + 1] = 1;
            divisors[3 * i + 2] = i + 1;
        }
        double[] x = random.doubles(2L * nr * mr).toArray();
        double[] old = x.clone();
        kernel.solve(nr, triangle, 0, false, divisors, 0, x, 0, mr);
        for (int i = 0; i < nr; i++) {
            for (int w = 0; w < mr; w++) {
                int at = 2 * (i * mr + w);
                double re = -(i + 1) * x[at + 1];
                double im = (i + 1) * x[at];
                for (int p = 0; p < i; p++) {
                    double tr = triangle[2 * (i * nr + p)];
                    double ti = triangle[2 * (i * nr + p) + 1];
                    int from = 2 * (p * mr + w);
                    re -= tr * x[from] - ti * x[from + 1];
                    im -= tr * x[from + 1] + ti * x[from];
                }
                assertThat(re).isCloseTo(old[at], within(1e-12));
                assertThat(im).isCloseTo(old[at + 1], within(1e-12));
            }
        }
        double[] unchanged = x.clone();
        kernel.solve(1, triangle, 0, true, divisors, 0, x, 0, mr);
        assertThat(x).containsExactly(unchanged);
    }

    /** Vector kernels are only there where vectors are enabled. */
    private static <K> K create(Class<? extends K> type) throws ReflectiveOperationException {
        assumeTrue(VectorSupport.enabled() || !type.getSimpleName().endsWith("VectorKernel"));
        return type.getDeclaredConstructor().newInstance();
    }
}
