package org.panblas.ref.level1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.ref.level2.DGemv;
import org.panblas.ref.level2.ZGemv;

/** A result has the same bits when the interpreter computes it and when compiled code does. */
class SteadySumTest {
    private static final int N = 100;

    /** More than enough for the second compiler. */
    private static final int WARM = 20_000;

    record Sum(String name, DoubleSupplier call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sum> sums() {
        double[] x = new Random(1).doubles(2 * N, -1, 1).toArray();
        double[] y = new Random(2).doubles(2 * N, -1, 1).toArray();
        double[] a = new Random(3).doubles(2 * N * N, -1, 1).toArray();
        return Stream.of(
                new Sum("ddot", () -> DDot.dot(N, x, 0, 1, y, 0, 1)),
                new Sum("dasum", () -> DSum.asum(N, x, 0, 1)),
                new Sum("dsum", () -> DSum.sum(N, x, 0, 1)),
                new Sum("dnrm2", () -> DNrm2.nrm2(N, x, 0, 1)),
                new Sum("zdotc", () -> mixed(ZDot.dotc(N, x, 0, 1, y, 0, 1))),
                new Sum("dgemv", () -> {
                    double[] z = new double[N];
                    DGemv.gemv(Layout.COL_MAJOR, Transpose.TRANS, N, N, 1, a, 0, N, x, 0, 1, 0, z, 0, 1);
                    return DDot.dot(N, z, 0, -1, y, 0, 1);
                }),
                new Sum("zgemv", () -> {
                    double[] z = new double[2 * N];
                    ZGemv.gemv(Layout.COL_MAJOR, Transpose.TRANS, N, N, 1, 0, a, 0, N, x, 0, 1, 0, 0, z, 0, 1);
                    return DDot.dot(2 * N, z, 0, -1, y, 0, 1);
                }));
    }

    private static double mixed(Complex value) {
        return value.re() + Math.PI * value.im();
    }

    @ParameterizedTest
    @MethodSource("sums")
    void theFirstCallAndTheLast(Sum sum) {
        double first = sum.call().getAsDouble();
        for (int i = 0; i < WARM; i++) {
            assertThat(sum.call().getAsDouble()).isEqualTo(first);
        }
    }
}
