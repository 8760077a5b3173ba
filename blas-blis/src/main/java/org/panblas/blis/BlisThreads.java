package org.panblas.blis;

import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/**
 * The thread count of a BLIS. It holds for the process before version 1.0, for the calling thread from then on.
 *
 * @param functions the library
 * @param layer its threading layer
 * @param version its version
 */
record BlisThreads(NativeFunctions functions, String layer, String version) implements ThreadControl {
    /** BLIS itself has no bound; this one keeps a slip of the pen from starting a million threads. */
    private static final int MOST = 256;

    /** Minus one stands for "not set", and BLIS then computes with one thread. */
    @Override
    public int threads() {
        long count = functions
                .longGetter("bli_thread_get_num_threads")
                .map(getter -> getter.getAsLong())
                .orElse(1L);
        return (int) Math.max(1, Math.min(count, Integer.MAX_VALUE));
    }

    @Override
    public int maxThreads() {
        return scope() == Scope.FIXED ? 1 : Math.max(MOST, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void setThreads(int n) {
        functions.longSetter("bli_thread_set_num_threads").ifPresent(setter -> setter.accept(n));
    }

    @Override
    public Scope scope() {
        if (layer.equals("none")
                || functions.longSetter("bli_thread_set_num_threads").isEmpty()) {
            return Scope.FIXED;
        }
        return version.startsWith("0.") ? Scope.PROCESS : Scope.THREAD;
    }
}
