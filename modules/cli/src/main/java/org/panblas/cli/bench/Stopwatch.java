package org.panblas.cli.bench;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** Times a call in this process: warm-up first, then the median over batches that are long against the clock's step. */
final class Stopwatch {
    /** A stretch of warm-up: long enough that a compiled loop shows its speed in the next one. */
    private static final long STRETCH_NANOS = 100_000_000L;

    /** Two stretches without progress mean that the JIT compiler is done, or nothing is left to compile. */
    private static final int STEADY_STRETCHES = 2;

    /** A gain below this is noise. */
    private static final double GAIN = 0.9;

    /** On a busy machine the compiler may get no time for long; more patience than this would not look like progress. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    /** Tens of thousands of calls: what the compiler wants to have seen of a short one. */
    private static final long BRIEF_STRETCH_NANOS = 10_000_000L;

    private static final int BRIEF_STRETCHES = 3;
    private static final long BRIEF_BATCH_NANOS = 2_000_000L;

    private static final long BATCH_NANOS = 20_000_000L;
    /** Odd, so that the median is a batch. */
    private static final int BATCHES = 9;

    private Stopwatch() {}

    /** Seconds for one call. */
    static double seconds(MethodHandle call) {
        double nanosPerCall = warmUp(call);
        return median(call, Math.max(1, (long) (BATCH_NANOS / nanosPerCall)));
    }

    private static double median(MethodHandle call, long batch) {
        double[] seconds = new double[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            long begin = System.nanoTime();
            invoke(call, batch);
            seconds[i] = (System.nanoTime() - begin) / (1e9 * batch);
        }
        Arrays.sort(seconds);
        return seconds[BATCHES / 2];
    }

    /** Seconds for one call of well below a microsecond, of which a millisecond holds thousands. */
    static double brief(MethodHandle call) {
        double nanosPerCall = Double.MAX_VALUE;
        for (int i = 0; i < BRIEF_STRETCHES; i++) {
            nanosPerCall = Math.min(nanosPerCall, stretch(call, BRIEF_STRETCH_NANOS));
        }
        return median(call, (long) Math.ceil(BRIEF_BATCH_NANOS / nanosPerCall));
    }

    /** Calls until it gets no faster; the time of a call at the end. */
    private static double warmUp(MethodHandle call) {
        long start = System.nanoTime();
        double best = Double.MAX_VALUE;
        int steady = 0;
        while (steady < STEADY_STRETCHES && System.nanoTime() - start < PATIENCE_NANOS) {
            double nanos = stretch(call, STRETCH_NANOS);
            steady = nanos < GAIN * best ? 0 : steady + 1;
            best = Math.min(best, nanos);
        }
        return Math.max(1, best);
    }

    private static double stretch(MethodHandle call, long length) {
        long begin = System.nanoTime();
        long calls = 0;
        long nanos;
        do {
            invoke(call, 1);
            calls++;
            nanos = System.nanoTime() - begin;
        } while (nanos < length);
        return (double) nanos / calls;
    }

    static void invoke(MethodHandle call, long times) {
        try {
            for (long i = 0; i < times; i++) {
                call.invokeExact();
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
