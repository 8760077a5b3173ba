package org.panblas.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import org.panblas.Uplo;

/** What row-major operands cost a native LAPACK, which works on column-major ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LapackLayoutBenchmark {
    private static final Lapack OPENBLAS = Lapack.of("openblas");

    /** The routine. */
    @Param({"dgesv", "dgetrf", "dgeqrf", "dsyev", "dgesdd"})
    public String routine;

    /** The layout of every matrix. */
    @Param
    public Layout layout;

    /** The order of the matrices. */
    @Param("500")
    public int n;

    /** Threads of the library. */
    @Param("1")
    public int threads;

    private double[] source;
    private double[] a;
    private double[] b;
    private double[] u;
    private double[] vt;
    private double[] w;
    private int[] ipiv;

    /** Makes the matrix. */
    @Setup
    public void prepare() {
        OPENBLAS.setThreads(threads);
        source = new Random(1).doubles((long) n * n, -1, 1).toArray();
        a = source.clone();
        b = new double[n];
        u = new double[n * n];
        vt = new double[n * n];
        w = new double[n];
        ipiv = new int[n];
    }

    /** Sets back what the call before has overwritten; calls take milliseconds, so JMH's own cost here does not count. */
    @Setup(Level.Invocation)
    public void reset() {
        System.arraycopy(source, 0, a, 0, a.length);
        System.arraycopy(source, 0, b, 0, n);
    }

    /** The call. */
    @Benchmark
    public int call() {
        return switch (routine) {
            case "dgesv" -> OPENBLAS.dgesv(layout, n, 1, a, n, ipiv, b, layout == Layout.COL_MAJOR ? n : 1);
            case "dgetrf" -> OPENBLAS.dgetrf(layout, n, n, a, n, ipiv);
            case "dgeqrf" -> OPENBLAS.dgeqrf(layout, n, n, a, n, w);
            case "dsyev" -> OPENBLAS.dsyev(layout, 'V', Uplo.LOWER, n, a, n, w);
            case "dgesdd" -> OPENBLAS.dgesdd(layout, 'A', n, n, a, n, w, u, n, vt, n);
            default -> throw new IllegalArgumentException(routine);
        };
    }
}
