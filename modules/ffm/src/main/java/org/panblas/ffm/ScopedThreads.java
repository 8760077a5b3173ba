package org.panblas.ffm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.panblas.spi.ThreadControl;

/**
 * One thread count for the process, of a library that keeps one for each thread. It is brought to a thread just before
 * that thread calls the library. Nothing is remembered of a thread, because the one beneath a virtual thread changes:
 * the library is asked.
 */
final class ScopedThreads implements ThreadControl {
    /** One for each library, so that its BLAS and its LAPACK have one count. */
    private static final Map<ThreadControl, ScopedThreads> KNOWN = new ConcurrentHashMap<>();

    /**
     * A count that was set, and what the library calls it: not every library takes every count.
     *
     * @param wanted the count
     * @param told what the library answers on a thread that has it
     */
    private record Count(int wanted, int told) {}

    private final ThreadControl library;
    private volatile Count count;

    private ScopedThreads(ThreadControl library) {
        this.library = library;
    }

    /** The control itself, where its count does not belong to a thread. */
    static ThreadControl of(ThreadControl control) {
        return control.scope() == Scope.THREAD ? KNOWN.computeIfAbsent(control, ScopedThreads::new) : control;
    }

    /** What has to be done on a thread that is about to call a library under this control. */
    static Runnable beforeCalls(ThreadControl control) {
        return control instanceof ScopedThreads scoped ? scoped::bring : () -> {};
    }

    private void bring() {
        Count now = count;
        if (now != null && library.threads() != now.told) {
            library.setThreads(now.wanted);
        }
    }

    @Override
    public int threads() {
        bring();
        return library.threads();
    }

    @Override
    public int maxThreads() {
        return library.maxThreads();
    }

    @Override
    public void setThreads(int n) {
        library.setThreads(n);
        count = new Count(n, library.threads());
    }

    @Override
    public Scope scope() {
        return Scope.THREAD;
    }
}
