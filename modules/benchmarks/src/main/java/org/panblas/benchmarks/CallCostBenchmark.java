package org.panblas.benchmarks;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
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
    private static final Blas OPENBLAS = Blas.of("openblas");
    private static final Blas REF = Blas.of("ref");

    private final double[] x = {1, 2, 3, 4};
    private final double[] y = {5, 6, 7, 8};

    /** Through the API. */
    @Benchmark
    public double openblas() {
        return OPENBLAS.ddot(4, x, 1, y, 1);
    }

    /** The function itself: nothing is checked. */
    @Benchmark
    public double bareDowncall() {
        return BareDot.ddot(4, MemorySegment.ofArray(x), 1, MemorySegment.ofArray(y), 1);
    }

    /** No native code at all. */
    @Benchmark
    public double ref() {
        return REF.ddot(4, x, 1, y, 1);
    }
}
