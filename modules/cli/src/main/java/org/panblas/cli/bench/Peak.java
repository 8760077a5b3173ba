package org.panblas.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The machine's peak: what a loop of nothing but fused multiply-adds reaches, the roof over every routine that is bounded
 * by arithmetic. Threads are measured while all of them run, so that processors which share a core, or lower their clock
 * together, count as what they are.
 *
 * @param wide whether of {@code double}, else of {@code float}
 * @param threads how many threads ran, at most one a processor
 * @param gflops 10^9 operations a second, all threads together
 * @param kind what the loop ran on, in words
 */
public record Peak(boolean wide, int threads, double gflops, String kind) {
    /** Short enough that the JIT compiler takes the whole method early, long against the call. */
    private static final int STEPS = 10_000;

    /** The compiler is done when nothing was gained for so long; on a busy machine it gets little time. */
    private static final long SETTLED_NANOS = 1_000_000_000L;

    /** A gain below this is noise. */
    private static final double GAIN = 1.1;

    /**
     * No compiled loop is as slow and no interpreted one as fast: until then the compiler has not come to it, however long
     * nothing was gained.
     */
    private static final double COMPILED_GFLOPS = 1;

    /** Where it never comes to it, what there is has to do. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /** A window is long against the clock's step and short enough to miss most interruptions. */
    private static final long WINDOW_NANOS = 10_000_000L;

    private static final int WINDOWS = 15;

    /** Results go here so that the compiler cannot drop the loops. */
    @SuppressWarnings("unused")
    private static volatile double sink;

    /** Measures it now, with one thread a processor at most. */
    public static Peak measure(boolean wide, int threads) {
        int running = Math.min(threads, Runtime.getRuntime().availableProcessors());
        FmaLoops loops = FmaLoops.choose();
        double operations = 2.0 * FmaLoops.CHAINS * (wide ? loops.doubles() : loops.floats());
        warmUp(loops, wide, COMPILED_GFLOPS / operations);
        CyclicBarrier start = new CyclicBarrier(running);
        try (ExecutorService pool = Executors.newFixedThreadPool(running)) {
            List<Future<Double>> rates = new ArrayList<>();
            for (int i = 0; i < running; i++) {
                rates.add(pool.submit(() -> bestStepsPerNano(loops, wide, start)));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return new Peak(wide, running, operations * sum, loops.kind());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one thread of them reaches. */
    double perThread() {
        return gflops / threads;
    }

    /** For example {@code double: 2 threads x 50.3 = 100.6 GFLOP/s}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d %s x %.1f = %.1f GFLOP/s",
                wide ? "double" : "float",
                threads,
                threads == 1 ? "thread" : "threads",
                perThread(),
                gflops);
    }

    private static void warmUp(FmaLoops loops, boolean wide, double compiled) {
        double best = 0;
        long start = System.nanoTime();
        long gained = start;
        while (System.nanoTime() - gained < SETTLED_NANOS
                || (best < compiled && System.nanoTime() - start < PATIENCE_NANOS)) {
            double rate = stepsPerNano(loops, wide);
            if (rate > GAIN * best) {
                best = rate;
                gained = System.nanoTime();
            }
        }
    }

    /** The best window: a peak is what the machine can do, so what disturbed the others does not count. */
    private static double bestStepsPerNano(FmaLoops loops, boolean wide, CyclicBarrier start)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        double best = 0;
        for (int i = 0; i < WINDOWS; i++) {
            best = Math.max(best, stepsPerNano(loops, wide));
        }
        return best;
    }

    private static double stepsPerNano(FmaLoops loops, boolean wide) {
        long begin = System.nanoTime();
        long steps = 0;
        long nanos;
        do {
            run(loops, wide);
            steps += STEPS;
            nanos = System.nanoTime() - begin;
        } while (nanos < WINDOW_NANOS);
        return (double) steps / nanos;
    }

    private static void run(FmaLoops loops, boolean wide) {
        sink = wide ? loops.sumDoubles(STEPS) : loops.sumFloats(STEPS);
    }
}
