package org.panblas.benchmarks;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
import org.panblas.Uplo;

/**
 * The same call on arrays and on native memory. Of a native backend it tells what it costs that operands lie in the heap, of
 * {@code ref} what it costs that they do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HeapPathBenchmark {
    /** Where results of functions go, so that the compiler cannot leave the calls out. */
    private static volatile double sink;

    /** The backend. */
    @Param("openblas")
    public String backend;

    /** The routine. */
    @Param("dgemm")
    public String routine;

    /** The order of the matrices; vectors of level 1 have as many elements as these. */
    @Param({"64", "256", "512", "1024"})
    public int n;

    private Runnable heapCall;
    private Runnable offHeapCall;

    /** Makes the operands; the native ones live as long as the fork. */
    @Setup
    public void setUp() {
        Blas blas = Blas.of(backend);
        blas.setThreads(1);
        double[] a = new double[n * n];
        double[] b = new double[n * n];
        double[] c = new double[n * n];
        Arrays.setAll(a, i -> i % 7 - 3);
        Arrays.setAll(b, i -> i % 5 - 2);
        heapCall = onArrays(blas, a, b, c);
        offHeapCall = onSegments(blas, outside(a), outside(b), outside(c));
    }

    private static MemorySegment outside(double[] values) {
        MemorySegment segment = Arena.global().allocate((long) values.length * Double.BYTES, 64);
        return segment.copyFrom(MemorySegment.ofArray(values));
    }

    private Runnable onArrays(Blas blas, double[] a, double[] b, double[] c) {
        Layout layout = Layout.COL_MAJOR;
        Transpose no = Transpose.NO_TRANS;
        return switch (routine) {
            case "ddot" -> () -> sink = blas.ddot(n * n, a, 1, b, 1);
            case "daxpy" -> () -> blas.daxpy(n * n, 1e-9, a, 1, b, 1);
            case "dasum" -> () -> sink = blas.dasum(n * n, a, 1);
            case "dgemv" -> () -> blas.dgemv(layout, no, n, n, 1, a, n, b, 1, 0, c, 1);
            case "dger" -> () -> blas.dger(layout, n, n, 1e-9, a, 1, b, 1, c, n);
            case "dsymv" -> () -> blas.dsymv(layout, Uplo.LOWER, n, 1, a, n, b, 1, 0, c, 1);
            case "dgemm" -> () -> blas.dgemm(layout, no, no, n, n, n, 1, a, n, b, n, 0, c, n);
            default -> throw new IllegalArgumentException("no calls of " + routine);
        };
    }

    private Runnable onSegments(Blas blas, MemorySegment a, MemorySegment b, MemorySegment c) {
        long length = (long) n * n;
        Layout layout = Layout.COL_MAJOR;
        Transpose no = Transpose.NO_TRANS;
        return switch (routine) {
            case "ddot" -> () -> sink = blas.ddot(length, a, 1, b, 1);
            case "daxpy" -> () -> blas.daxpy(length, 1e-9, a, 1, b, 1);
            case "dasum" -> () -> sink = blas.dasum(length, a, 1);
            case "dgemv" -> () -> blas.dgemv(layout, no, n, n, 1, a, n, b, 1, 0, c, 1);
            case "dger" -> () -> blas.dger(layout, n, n, 1e-9, a, 1, b, 1, c, n);
            case "dsymv" -> () -> blas.dsymv(layout, Uplo.LOWER, n, 1, a, n, b, 1, 0, c, 1);
            case "dgemm" -> () -> blas.dgemm(layout, no, no, n, n, n, 1, a, n, b, n, 0, c, n);
            default -> throw new IllegalArgumentException("no calls of " + routine);
        };
    }

    /** Operands in arrays. */
    @Benchmark
    public void heap() {
        heapCall.run();
    }

    /** Operands in native memory. */
    @Benchmark
    public void offHeap() {
        offHeapCall.run();
    }
}
