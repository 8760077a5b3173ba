package org.panblas.spi;

/** Reads and sets the number of threads a library computes with. Callers serialise {@link #setThreads}. */
public interface ThreadControl {
    /** Where a thread count holds. */
    enum Scope {
        /** For the whole process. */
        PROCESS,
        /** For the thread that set it. */
        THREAD,
        /** It cannot be changed. */
        FIXED
    }

    /** The count in force now, asked of the library and never from a cache. */
    int threads();

    /** The largest count that {@link #setThreads} accepts. */
    int maxThreads();

    /** Sets the count; {@code 1 <= n <= maxThreads()} holds. */
    void setThreads(int n);

    /** Where a count holds. */
    Scope scope();
}
