package org.panblas;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * An upper bound on the number of threads of a library, in force until it is closed. Of several limits on one library
 * the least holds; when the last one closes, the count is again what it was set to.
 */
public final class ThreadLimit implements AutoCloseable {
    private final int threads;
    private final Consumer<ThreadLimit> release;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /**
     * A limit for implementations of {@link Blas} and {@link Lapack}.
     *
     * @param threads the bound
     * @param release called once, by the first {@link #close()}
     */
    public ThreadLimit(int threads, Consumer<ThreadLimit> release) {
        this.threads = threads;
        this.release = release;
    }

    /** The bound, after it was clamped to what the library takes. */
    public int threads() {
        return threads;
    }

    /** Ends the limit. Closing it again does nothing. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            release.accept(this);
        }
    }
}
