package org.panblas.observe;

import java.util.List;
import org.panblas.spi.CallPath;

/** Tells the watchers of each call on one backend. The emitted facades hold one. */
final class CallWatch {
    private static final ThreadLocal<WatchedCall> CURRENT = new ThreadLocal<>();

    private final String backend;
    private final Watcher[] watchers;

    CallWatch(String backend, List<Watcher> watchers) {
        this.backend = backend;
        this.watchers = watchers.toArray(Watcher[]::new);
    }

    /** Begins a call of this thread; null where nobody wants it. */
    WatchedCall begin() {
        Object[] begun = null;
        for (int i = 0; i < watchers.length; i++) {
            Object one = watchers[i].begin();
            if (one != null) {
                begun = begun == null ? new Object[watchers.length] : begun;
                begun[i] = one;
            }
        }
        if (begun == null) {
            return null;
        }
        WatchedCall call = new WatchedCall(begun, CURRENT.get());
        CURRENT.set(call);
        return call;
    }

    /** Takes the way of the call that this thread is in. */
    static void path(CallPath path) {
        WatchedCall call = CURRENT.get();
        if (call != null) {
            call.take(path);
        }
    }

    /** Ends a call of BLAS. */
    void end(WatchedCall call, String routine, long m, long n, long k, double flops, boolean heap) {
        CallPath path = call.path();
        tell(call, routine, m, n, k, flops, heap && path == CallPath.PLAIN ? CallPath.CRITICAL : path);
    }

    /** Ends a call of LAPACK, which goes the usual way unless it told another. */
    void end(WatchedCall call, String routine, long m, long n, long k, double flops, CallPath usual) {
        tell(call, routine, m, n, k, flops, call.path() == CallPath.UNKNOWN ? usual : call.path());
    }

    private void tell(WatchedCall call, String routine, long m, long n, long k, double flops, CallPath path) {
        if (call.outer() == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(call.outer());
        }
        CallFacts facts = new CallFacts(routine, backend, path, m, n, k, flops);
        for (int i = 0; i < watchers.length; i++) {
            Object begun = call.begun(i);
            if (begun != null) {
                watchers[i].end(begun, facts);
            }
        }
    }
}
