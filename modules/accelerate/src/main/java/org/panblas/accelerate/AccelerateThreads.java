package org.panblas.accelerate;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/**
 * The threads of Accelerate, which knows two settings and no count: one thread, or as many as it likes. From macOS 15
 * on each thread chooses for its own calls; before, nothing can be set.
 *
 * <p>"As many as it likes" counts as {@link #maxThreads}. A lesser count is a bound that must hold, so it becomes one
 * thread, and {@link #threads} says so.
 */
final class AccelerateThreads implements ThreadControl {
    /** The most threads, read by Accelerate when it first computes. */
    static final String VARIABLE = "VECLIB_MAXIMUM_THREADS";

    private static final String SET = "BLASSetThreading";
    private static final String GET = "BLASGetThreading";

    /** The values of {@code BLAS_THREADING} in Apple's {@code vecLib/thread_api.h}. */
    private static final int MULTI_THREADED = 0;

    private static final int SINGLE_THREADED = 1;

    private final NativeFunctions functions;
    private final int most;
    // The BLAS is a library beneath the framework, and may be opened under both names.
    private final Optional<MemorySegment> setter;

    private AccelerateThreads(NativeFunctions functions, int most) {
        this.functions = functions;
        this.most = most;
        this.setter = functions.names().find(functions.library(), SET);
    }

    static AccelerateThreads of(NativeFunctions functions) {
        return new AccelerateThreads(
                functions, most(System.getenv(VARIABLE), Runtime.getRuntime().availableProcessors()));
    }

    /** As many threads as Accelerate may take: what the variable says, else a thread for each processor. */
    static int most(String variable, int processors) {
        try {
            int n = variable == null ? 0 : Integer.parseInt(variable.strip());
            return n >= 1 ? n : processors;
        } catch (NumberFormatException e) {
            return processors;
        }
    }

    @Override
    public int threads() {
        boolean single = functions
                .intGetter(GET)
                .map(threading -> threading.getAsInt() == SINGLE_THREADED)
                .orElse(false);
        return single ? 1 : most;
    }

    @Override
    public int maxThreads() {
        return most;
    }

    @Override
    public void setThreads(int n) {
        functions.intSetter(SET).ifPresent(setting -> setting.accept(n < most ? SINGLE_THREADED : MULTI_THREADED));
    }

    @Override
    public Scope scope() {
        return setter.isEmpty() ? Scope.FIXED : Scope.THREAD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccelerateThreads that && setter.equals(that.setter);
    }

    @Override
    public int hashCode() {
        return setter.hashCode();
    }
}
