package org.panblas.benchmarks;

import java.util.Arrays;
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
import org.panblas.Layout;
import org.panblas.Transpose;

/** Tiny calls of a native backend through the API, served by Java ({@code auto}) and by the library ({@code off}). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SmallCallBenchmark {
    /** The backend. */
    @Param({"openblas", "blis"})
    public String backend;

    /** {@code blas.small}. */
    @Param({"auto", "off"})
    public String small;

    /** The order of the matrices; vectors have twice as many elements. */
    @Param({"2", "4", "8"})
    public int n;

    private Blas blas;
    private double[] a;
    private double[] b;
    private double[] c;

    /** Opens the backend, once a fork, and makes the operands. */
    @Setup
    public void setUp() {
        System.setProperty("blas.small", small);
        blas = Blas.of(backend);
        blas.setThreads(1);
        a = new double[n * n];
        b = new double[n * n];
        c = new double[n * n];
        Arrays.setAll(a, i -> i % 7 - 3);
        Arrays.setAll(b, i -> i % 5 - 2);
    }

    /** A scalar product of 2n elements. */
    @Benchmark
    public double ddot() {
        return blas.ddot(2 * n, a, 1, b, 1);
    }

    /** A matrix with a vector. */
    @Benchmark
    public double[] dgemv() {
        blas.dgemv(Layout.COL_MAJOR, Transpose.NO_TRANS, n, n, 1, a, n, b, 1, 0, c, 1);
        return c;
    }

    /** A product of matrices. */
    @Benchmark
    public double[] dgemm() {
        blas.dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.NO_TRANS, n, n, n, 1, a, n, b, n, 0, c, n);
        return c;
    }
}
