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
import org.panblas.Transpose;
import org.panblas.benchmarks.peer.Call;
import org.panblas.benchmarks.peer.Implementation;

/** What the families have in common: an implementation, a routine, an order and a thread count give a call to time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public abstract class RoutineBenchmark {
    /** One of {@link Implementation}'s labels. */
    @Param({"ref", "openblas", "blis"})
    public String implementation;

    /** Threads of the implementation, where it has more than one. */
    @Param("1")
    public int threads;

    private Call call;

    /** The routine's name. */
    protected abstract String routine();

    /** The order of the matrices. */
    protected abstract int order();

    /** The operations on the factors of a product, as BLAS writes them: {@code NN}, {@code TN}, ... */
    protected String transposes() {
        return "NN";
    }

    /** Puts the operands in place. */
    @Setup
    public void prepare() {
        call = Routine.of(routine())
                .prepare(
                        Implementation.of(implementation).open(threads),
                        order(),
                        transpose(transposes().charAt(0)),
                        transpose(transposes().charAt(1)));
    }

    /** The call. */
    @Benchmark
    public void call() {
        call.run();
    }

    private static Transpose transpose(char letter) {
        return switch (letter) {
            case 'N' -> Transpose.NO_TRANS;
            case 'T' -> Transpose.TRANS;
            case 'C' -> Transpose.CONJ_TRANS;
            default -> throw new IllegalArgumentException("transposes are N, T and C, not " + letter);
        };
    }
}
