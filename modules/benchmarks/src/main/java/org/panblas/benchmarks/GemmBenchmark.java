package org.panblas.benchmarks;

import java.util.Random;
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
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Layout;
import org.panblas.Transpose;

/** Square matrix products on heap arrays, in two precisions, one thread unless {@code -p threads=} says otherwise. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GemmBenchmark {
    @Param({"ref", "openblas", "blis"})
    private String backend;

    @Param({"8", "64", "256", "1024"})
    private int n;

    @Param("1")
    private int threads;

    private Blas blas;
    private double[] a;
    private double[] b;
    private double[] c;

    @Setup
    public void fill() {
        blas = Blas.of(backend);
        blas.setThreads(threads);
        Random random = new Random(1);
        a = random.doubles(2L * n * n).toArray();
        b = random.doubles(2L * n * n).toArray();
        c = new double[2 * n * n];
    }

    @Benchmark
    public double[] dgemm() {
        blas.dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.NO_TRANS, n, n, n, 1.0, a, n, b, n, 0.0, c, n);
        return c;
    }

    @Benchmark
    public double[] zgemm() {
        blas.zgemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                n,
                n,
                n,
                Complex.ONE,
                a,
                n,
                b,
                n,
                Complex.ZERO,
                c,
                n);
        return c;
    }
}
