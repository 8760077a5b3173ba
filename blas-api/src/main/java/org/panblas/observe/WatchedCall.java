package org.panblas.observe;

import org.panblas.spi.CallPath;

/** A call that is being watched, and what is known of it when it ends. */
final class WatchedCall {
    private final Object[] begun;
    private final WatchedCall outer;
    private CallPath path = CallPath.UNKNOWN;

    /**
     * @param begun what each watcher gave at the beginning; null where it does not want the call
     * @param outer the watched call in which this one is made, as from a predicate on eigenvalues; null where there is none
     */
    WatchedCall(Object[] begun, WatchedCall outer) {
        this.begun = begun;
        this.outer = outer;
    }

    WatchedCall outer() {
        return outer;
    }

    /** The first way that is told counts: the calls inside a slice or on a copy are no way of their own. */
    void take(CallPath way) {
        if (path == CallPath.UNKNOWN) {
            path = way;
        }
    }

    CallPath path() {
        return path;
    }

    Object begun(int watcher) {
        return begun[watcher];
    }
}
