package org.panblas.spi;

import org.panblas.spi.ThreadControl.Scope;

/**
 * The most threads for the calls of one caller: where a Java backend computes what another one lacks, it takes no more than
 * that one's count, whatever its own is. A Java backend that shares work among threads asks {@link #get} on the thread of
 * the call.
 */
public final class ThreadBound {
    /** No bound. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final ThreadLocal<Integer> BOUND = new ThreadLocal<>();

    /** Whether there ever was one: most programs have none, and need not look. */
    private static volatile boolean used;

    private ThreadBound() {}

    /** The bound of the calling thread. */
    public static int get() {
        Integer bound = used ? BOUND.get() : null;
        return bound == null ? NONE : bound;
    }

    /** Begins a call for another backend, on this thread; returns what {@link #end} wants. */
    static int begin(ThreadControl threads) {
        int before = get();
        if (threads.scope() != Scope.FIXED) {
            used = true;
            BOUND.set(Math.min(before, threads.threads()));
        }
        return before;
    }

    /** Ends it. */
    static void end(int before) {
        if (before == NONE) {
            BOUND.remove();
        } else {
            BOUND.set(before);
        }
    }
}
