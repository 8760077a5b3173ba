package org.panblas.benchmarks;

import java.lang.foreign.MemorySegment;
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

/**
 * What a call costs beside its arithmetic: {@code ddot} of four elements through the API, checks and all, against a bare
 * downcall to the same function and against the Java backend.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CallCostBenchmark {
    /** {@code blas.small}: whether Java serves so short a call, or the library. */
    @Param({"off", "auto"})
    public String small;

    private Blas openblas;
    private Blas ref;

    private final double[] x = {1, 2, 3, 4};
    private final double[] y = {5, 6, 7, 8};

    /** Opens the backends; a fork does so once. */
    @Setup
    public void open() {
        System.setProperty("blas.small", small);
        openblas = Blas.of("openblas");
        ref = Blas.of("ref");
    }

    /** Through the API. */
    @Benchmark
    public double openblas() {
        return openblas.ddot(4, x, 1, y, 1);
    }

    /** The function itself: nothing is checked. */
    @Benchmark
    public double bareDowncall() {
        return BareDot.ddot(4, MemorySegment.ofArray(x), 1, MemorySegment.ofArray(y), 1);
    }

    /** No native code at all. */
    @Benchmark
    public double ref() {
        return ref.ddot(4, x, 1, y, 1);
    }
}
