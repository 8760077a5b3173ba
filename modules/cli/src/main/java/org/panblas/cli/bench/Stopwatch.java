package org.panblas.cli.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times a call in this process: warm-up first, then the median over batches that are long against the clock's step. */
final class Stopwatch {
    /** A stretch of warm-up: long enough that a compiled loop shows its speed in the next one. */
    private static final long STRETCH_NANOS = 100_000_000L;

    /** So many stretches without progress, and without work of the JIT compiler, mean that it is done. */
    private static final int STEADY_STRETCHES = 2;

    /** A twentieth of a stretch: less is the compiler's small change. */
    private static final long COMPILING_MILLIS = 5;

    /** A gain below this is noise. */
    private static final double GAIN = 0.9;

    /** On a busy machine the compiler may get no time for long; more patience than this would not look like progress. */
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    /** Tens of thousands of calls: what the compiler wants to have seen of a short one. */
    private static final long BRIEF_STRETCH_NANOS = 10_000_000L;

    private static final int BRIEF_STRETCHES = 3;
    private static final long BRIEF_BATCH_NANOS = 2_000_000L;

    private static final long BATCH_NANOS = 20_000_000L;
    /** Odd, so that the median is a batch. */
    private static final int BATCHES = 9;

    /** Calls of a second or more vary little: three of them, odd again, are enough. */
    private static final int LONG_BATCHES = 3;

    private static final double LONG_NANOS = 1e9;

    /** Null where there is no compiler. */
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private Stopwatch() {}

    /** What is timed. */
    @FunctionalInterface
    interface Batch {
        /** Calls so many times; the nanoseconds that the calls took. */
        long nanos(long times);
    }

    /** Seconds for one call. */
    static double seconds(Batch batch) {
        double nanosPerCall = warmUp(batch);
        long calls = Math.max(1, (long) (BATCH_NANOS / nanosPerCall));
        return median(batch, calls, nanosPerCall < LONG_NANOS ? BATCHES : LONG_BATCHES);
    }

    private static double median(Batch batch, long calls, int batches) {
        double[] seconds = new double[batches];
        for (int i = 0; i < batches; i++) {
            seconds[i] = batch.nanos(calls) / (1e9 * calls);
        }
        Arrays.sort(seconds);
        return seconds[batches / 2];
    }

    /** Seconds for one call of well below a microsecond, of which a millisecond holds thousands. */
    static double brief(Batch batch) {
        double nanosPerCall = Double.MAX_VALUE;
        for (int i = 0; i < BRIEF_STRETCHES; i++) {
            nanosPerCall = Math.min(nanosPerCall, stretch(batch, BRIEF_STRETCH_NANOS));
        }
        return median(batch, (long) Math.ceil(BRIEF_BATCH_NANOS / nanosPerCall), BATCHES);
    }

    /** Calls until it gets no faster; the time of a call at the end. */
    private static double warmUp(Batch batch) {
        long start = System.nanoTime();
        double best = Double.MAX_VALUE;
        long compiled = compilerMillis();
        int steady = 0;
        while (steady < STEADY_STRETCHES && System.nanoTime() - start < PATIENCE_NANOS) {
            double nanos = stretch(batch, STRETCH_NANOS);
            long before = compiled;
            compiled = compilerMillis();
            steady = nanos < GAIN * best || compiled - before > COMPILING_MILLIS ? 0 : steady + 1;
            best = Math.min(best, nanos);
        }
        return Math.max(1, best);
    }

    /** How long the JIT compiler has worked so far; it counts a method when it is through with it. */
    private static long compilerMillis() {
        return COMPILER == null || !COMPILER.isCompilationTimeMonitoringSupported()
                ? 0
                : COMPILER.getTotalCompilationTime();
    }

    /** The time from call to call, all that a batch does besides included: near enough to tell how many calls fill one. */
    private static double stretch(Batch batch, long length) {
        long begin = System.nanoTime();
        long calls = 0;
        long nanos;
        do {
            batch.nanos(1);
            calls++;
            nanos = System.nanoTime() - begin;
        } while (nanos < length);
        return (double) nanos / calls;
    }
}
