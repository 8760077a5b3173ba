package org.panblas.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.panblas.Lapack;
import org.panblas.Layout;

/**
 * What a call of LAPACK costs beside its arithmetic: {@code dgesv} on arrays through the API, checks and copies and all,
 * against a bare downcall to the same function on native memory. The matrix is the unit matrix, whose factors are itself,
 * so that no operand has to be set back between two calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LapackCallBenchmark {
    private static final Lapack OPENBLAS = Lapack.of("openblas");

    /** The order of the matrix. */
    @Param({"4", "10"})
    public int n;

    private double[] a;
    private double[] b;
    private int[] ipiv;
    private BareLapack bare;

    /** Makes the system. */
    @Setup
    public void prepare() {
        a = new double[n * n];
        b = new double[n];
        ipiv = new int[n];
        for (int i = 0; i < n; i++) {
            a[i + i * n] = 1;
            b[i] = i + 1;
        }
        bare = new BareLapack(a, b);
    }

    /** Through the API. */
    @Benchmark
    public int openblas() {
        return OPENBLAS.dgesv(Layout.COL_MAJOR, n, 1, a, n, ipiv, b, n);
    }

    /** The function itself: nothing is checked or copied. */
    @Benchmark
    public int bareDowncall() {
        return bare.dgesv();
    }
}
