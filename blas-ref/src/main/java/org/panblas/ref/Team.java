package org.panblas.ref;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.panblas.spi.ThreadBound;

/**
 * The threads that large calls share. A call cuts its work into parts; the caller does parts itself, and idle workers
 * that wake up in time help. Nobody waits for a worker that has not begun, so a call is never slower than alone by more
 * than the part that is last to end.
 *
 * <p>One call at a time has the workers. A call that finds them taken, or that comes from a worker, does all its parts
 * itself: so calls cannot wait for each other, and no more threads compute than there are callers and workers. Workers
 * are daemons, are started by the first call that wants them, and end after some seconds without work, after
 * which nothing refers to this class any more.
 */
public final class Team {
    /** Work that can be cut into parts, to be done in any order by any thread. */
    public interface Work {
        /** Does one part. */
        void part(int index);
    }

    /** Longer than the gap between two parallel phases of one call, shorter than a time slice. */
    private static final long SPIN_NANOS = 20_000;

    private static final long IDLE_NANOS = 10_000_000_000L;
    /** The state of a job that takes no helpers: added to the number of those that are still at it. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private static final int MOST = Runtime.getRuntime().availableProcessors();
    private static final AtomicReferenceArray<Worker> WORKERS = new AtomicReferenceArray<>(MOST);
    private static final AtomicBoolean TAKEN = new AtomicBoolean();
    private static final AtomicInteger HELPERS = new AtomicInteger(CLOSED);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static volatile int threads = MOST;
    /** Changes when a job is there for the taking. */
    private static final AtomicInteger ROUND = new AtomicInteger();

    private static final Work NOTHING = index -> {};

    // Written before HELPERS opens the job, read after joining it.
    private static Work work = NOTHING;
    private static int parts;
    private static int wanted;

    private static final AtomicReference<Throwable> FAILURE = new AtomicReference<>();

    private static volatile Thread owner;

    private Team() {}

    /** The most threads that may compute for one call. */
    public static int threads() {
        return threads;
    }

    /**
     * The threads that a call of this thread may count on: fewer where it is made for a backend that has fewer, and one where
     * another call has the workers, since work that was cut for many costs more to do alone.
     */
    public static int threadsForCaller() {
        boolean alone = TAKEN.get() || Thread.currentThread() instanceof Worker;
        return alone ? 1 : Math.min(threads, ThreadBound.get());
    }

    /** The threads that are worth having: one for each processor. */
    public static int maxThreads() {
        return MOST;
    }

    /** Sets the most threads that may compute for one call. */
    public static void setThreads(int n) {
        threads = Math.clamp(n, 1, MOST);
    }

    /** Does all parts and returns when they are done; throws what the first part that failed threw. */
    public static void run(int count, Work job) {
        int helpers = Math.min(threadsForCaller(), count) - 1;
        if (helpers < 1 || Thread.currentThread() instanceof Worker || !TAKEN.compareAndSet(false, true)) {
            for (int i = 0; i < count; i++) {
                job.part(i);
            }
            return;
        }
        try {
            share(count, job, helpers);
        } finally {
            work = NOTHING;
            owner = null;
            TAKEN.set(false);
        }
    }

    private static void share(int count, Work job, int helpers) {
        work = job;
        parts = count;
        wanted = helpers;
        FAILURE.set(null);
        owner = Thread.currentThread();
        NEXT.set(0);
        HELPERS.set(0);
        ROUND.incrementAndGet();
        try {
            for (int i = 0; i < helpers; i++) {
                wake(i);
            }
            takeParts();
        } finally {
            // Whatever was thrown: nobody may be at this job when the next one begins.
            HELPERS.addAndGet(CLOSED);
            awaitHelpers();
        }
        rethrow(FAILURE.getAndSet(null));
    }

    private static void awaitHelpers() {
        for (long since = System.nanoTime(); HELPERS.get() != CLOSED; ) {
            if (System.nanoTime() - since < SPIN_NANOS) {
                Thread.onSpinWait();
            } else {
                park();
            }
        }
    }

    private static void park() {
        try {
            LockSupport.park(Team.class);
        } catch (OutOfMemoryError e) {
            // A virtual thread needs memory to be parked; until there is some it waits awake.
            Thread.onSpinWait();
        }
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private static void takeParts() {
        try {
            for (int i = NEXT.getAndIncrement(); i < parts; i = NEXT.getAndIncrement()) {
                work.part(i);
            }
        } catch (Throwable thrown) {
            FAILURE.compareAndSet(null, thrown);
            NEXT.set(parts);
        }
    }

    private static void wake(int slot) {
        Worker worker = WORKERS.get(slot);
        if (worker != null) {
            LockSupport.unpark(worker);
            return;
        }
        try {
            Worker fresh = new Worker(slot);
            WORKERS.set(slot, fresh);
            fresh.start();
        } catch (OutOfMemoryError e) {
            // There is no memory, or the system has no more threads: the caller does the parts.
            WORKERS.set(slot, null);
        }
    }

    private static boolean joined() {
        for (int n = HELPERS.get(); n >= 0; n = HELPERS.get()) {
            if (HELPERS.compareAndSet(n, n + 1)) {
                return true;
            }
        }
        return false;
    }

    private static void leave() {
        Thread caller = owner;
        if (HELPERS.decrementAndGet() == CLOSED) {
            LockSupport.unpark(caller);
        }
    }

    private static final class Worker extends Thread {
        private final int slot;

        Worker(int slot) {
            super(null, null, "panblas-ref-" + (slot + 1), 0, false);
            this.slot = slot;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                int seen = ROUND.get() - 1;
                int now;
                do {
                    now = ROUND.get();
                    if (now != seen && joined()) {
                        help(slot);
                    }
                    seen = now;
                } while (waitFor(seen));
            } finally {
                // However it ended, another one may take its place.
                WORKERS.set(slot, null);
            }
        }

        private static void help(int slot) {
            try {
                // One that is awake since an earlier call may be one too many for this.
                if (slot < wanted) {
                    takeParts();
                }
            } finally {
                leave();
            }
        }

        /** Whether a round other than the one seen began before the worker had been idle for long. */
        private static boolean waitFor(int seen) {
            long since = System.nanoTime();
            while (ROUND.get() == seen) {
                long idle = System.nanoTime() - since;
                if (idle < SPIN_NANOS) {
                    Thread.onSpinWait();
                } else if (idle < IDLE_NANOS) {
                    LockSupport.parkNanos(Team.class, IDLE_NANOS - idle);
                } else {
                    return false;
                }
            }
            return true;
        }
    }
}
