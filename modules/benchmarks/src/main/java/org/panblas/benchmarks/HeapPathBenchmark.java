package org.panblas.benchmarks;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

/** The same product on arrays and on native memory: what it costs that operands lie in the heap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HeapPathBenchmark {
    /** The backend. */
    @Param("openblas")
    public String backend;

    /** The order of the matrices. */
    @Param({"64", "256", "512", "1024"})
    public int n;

    private Blas blas;
    private double[] a;
    private double[] b;
    private double[] c;
    private MemorySegment nativeA;
    private MemorySegment nativeB;
    private MemorySegment nativeC;

    /** Makes the operands; the native ones live as long as the fork. */
    @Setup
    public void setUp() {
        blas = Blas.of(backend);
        blas.setThreads(1);
        a = new double[n * n];
        b = new double[n * n];
        c = new double[n * n];
        Arrays.setAll(a, i -> i % 7 - 3);
        Arrays.setAll(b, i -> i % 5 - 2);
        nativeA = Arena.global().allocateFrom(ValueLayout.JAVA_DOUBLE, a);
        nativeB = Arena.global().allocateFrom(ValueLayout.JAVA_DOUBLE, b);
        nativeC = Arena.global().allocateFrom(ValueLayout.JAVA_DOUBLE, c);
    }

    /** Operands in arrays. */
    @Benchmark
    public double[] heap() {
        blas.dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.NO_TRANS, n, n, n, 1, a, n, b, n, 0, c, n);
        return c;
    }

    /** Operands in native memory. */
    @Benchmark
    public MemorySegment offHeap() {
        blas.dgemm(
                Layout.COL_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                n,
                n,
                n,
                1,
                nativeA,
                n,
                nativeB,
                n,
                0,
                nativeC,
                n);
        return nativeC;
    }
}
