package org.panblas.cli.bench;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** Times a call in this process: warm-up first, then the median over batches that are long against the clock's step. */
final class Stopwatch {
    /** The JIT compiles a hot loop well within this time. */
    private static final long WARM_UP_NANOS = 300_000_000L;

    private static final long BATCH_NANOS = 20_000_000L;
    /** Odd, so that the median is a batch. */
    private static final int BATCHES = 9;

    private Stopwatch() {}

    /** Seconds for one call. */
    static double seconds(MethodHandle call) {
        long start = System.nanoTime();
        long calls = 0;
        do {
            invoke(call, 1);
            calls++;
        } while (System.nanoTime() - start < WARM_UP_NANOS);
        long nanosPerCall = Math.max(1, (System.nanoTime() - start) / calls);
        long batch = Math.max(1, BATCH_NANOS / nanosPerCall);
        double[] seconds = new double[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            long begin = System.nanoTime();
            invoke(call, batch);
            seconds[i] = (System.nanoTime() - begin) / (1e9 * batch);
        }
        Arrays.sort(seconds);
        return seconds[BATCHES / 2];
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
