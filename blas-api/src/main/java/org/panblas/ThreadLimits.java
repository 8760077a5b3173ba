package org.panblas;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.panblas.spi.ThreadControl;
import org.panblas.spi.ThreadControl.Scope;

/**
 * The thread count of one library: the value it is set to and the limits in force. The effective count is the least of
 * them all.
 *
 * <p>A library has one count for the process, while limits open and close on any thread and in any order. Were every
 * limit to save and restore the count by itself, two that overlap would leave the lesser one behind. So they are kept
 * together, under one lock, and the count follows from those that are still open.
 */
final class ThreadLimits {
    private final ThreadControl control;
    private final int start;
    private final Optional<ThreadLimits> fallback;
    private final TreeMap<Integer, Integer> active = new TreeMap<>();
    private int wanted;
    private String clamped = "";

    /**
     * @param control the library's own control
     * @param start the count to begin with, or empty to leave the library's
     * @param fallback what serves the routines that the library lacks; limits hold for it, too
     */
    ThreadLimits(ThreadControl control, OptionalInt start, Optional<ThreadLimits> fallback) {
        this.control = control;
        this.fallback = fallback;
        this.wanted = control.threads();
        if (start.isPresent()) {
            wanted = clamp("blas.threads", start.getAsInt());
            apply();
        }
        this.start = control.threads();
    }

    /** The count in force now, asked of the library. */
    int threads() {
        return control.threads();
    }

    /** The count that Panblas started with. */
    int start() {
        return start;
    }

    /** The largest count that the library takes. */
    int maxThreads() {
        return control.maxThreads();
    }

    /** Where the count holds. */
    Scope scope() {
        return control.scope();
    }

    /** Sets the count. Limits in force go on to hold. */
    synchronized void setThreads(int n) {
        wanted = clamp("setThreads", n);
        apply();
    }

    /** Opens a limit. */
    synchronized ThreadLimit limitThreads(int n) {
        int threads = clamp("limitThreads", n);
        Optional<ThreadLimit> also = fallback.map(other -> other.limitThreads(Math.min(n, other.maxThreads())));
        boolean opened = false;
        try {
            // Made first: once the limit counts, nothing may fail that keeps the caller from closing it.
            ThreadLimit limit = new ThreadLimit(threads, closed -> {
                release(closed);
                also.ifPresent(ThreadLimit::close);
            });
            active.merge(threads, 1, Integer::sum);
            opened = true;
            apply();
            return limit;
        } finally {
            if (!opened) {
                also.ifPresent(ThreadLimit::close);
            }
        }
    }

    /** What the user should know of counts that could not be set as asked. */
    synchronized Optional<String> warning() {
        return clamped.isEmpty() ? Optional.empty() : Optional.of(clamped);
    }

    private synchronized void release(ThreadLimit limit) {
        active.computeIfPresent(limit.threads(), (threads, count) -> count == 1 ? null : count - 1);
        apply();
    }

    private void apply() {
        if (control.scope() != Scope.FIXED) {
            control.setThreads(active.isEmpty() ? wanted : Math.min(wanted, active.firstKey()));
        }
    }

    private int clamp(String what, int n) {
        if (n < 1) {
            throw new IllegalArgumentException(what + ": n = " + n + ", must be >= 1");
        }
        int cap = control.maxThreads();
        if (n > cap) {
            clamped = "%s: %d threads were asked for, %d is the most this library takes".formatted(what, n, cap);
        } else if (control.scope() == Scope.FIXED && n != control.threads()) {
            clamped =
                    "%s: %d threads were asked for, this library is fixed at %d".formatted(what, n, control.threads());
        }
        return Math.min(n, cap);
    }
}
