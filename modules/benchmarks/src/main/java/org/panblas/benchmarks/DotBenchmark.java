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

/** The inner products, from a few elements to vectors that leave the caches. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DotBenchmark {
    @Param({"ref", "openblas", "blis"})
    private String backend;

    @Param({"4", "64", "1024", "65536", "4194304"})
    private int n;

    private Blas blas;
    private double[] x;
    private double[] y;
    private float[] xs;
    private float[] ys;

    @Setup
    public void fill() {
        blas = Blas.of(backend);
        blas.setThreads(1);
        Random random = new Random(1);
        x = random.doubles(2L * n).toArray();
        y = random.doubles(2L * n).toArray();
        xs = narrow(x);
        ys = narrow(y);
    }

    @Benchmark
    public double ddot() {
        return blas.ddot(n, x, 1, y, 1);
    }

    @Benchmark
    public float sdot() {
        return blas.sdot(n, xs, 1, ys, 1);
    }

    @Benchmark
    public Complex zdotc() {
        return blas.zdotc(n, x, 1, y, 1);
    }

    private static float[] narrow(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
