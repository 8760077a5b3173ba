package org.panblas.ffm;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Runs native code that needs more stack than a Java thread has.
 *
 * <p>Threaded LU of OpenBLAS keeps a job table on its caller's stack, which overflows a default Java stack and kills the
 * process without a word (OpenBLAS issues 246, 1082, 3229). Callers wait here while one of a few threads with a large
 * stack makes the call for them. Waiting is for the end of the call alone: an interrupt does not abandon native code that
 * writes to the caller's memory, it is seen again afterwards.
 */
public final class BigStack {
    /** Virtual memory, which costs nothing until it is touched; the job table has been seen to need 6 MB. */
    private static final long STACK_BYTES = 64L << 20;

    /** One thread a core is enough, because the library itself is parallel; the second serves a caller on one core. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final long IDLE_SECONDS = 10;

    // Every waiting task has a waiting caller, so the queue is no longer than the callers are many. Tasks never wait
    // for
    // tasks: a nested call runs where it is.
    private static final ThreadPoolExecutor POOL = pool();

    private BigStack() {}

    /**
     * Calls {@code task} on a thread with a large stack and returns its result. What it throws is thrown here.
     *
     * <p>The task runs on another thread: it must not touch segments that are confined to the caller.
     */
    public static int call(IntSupplier task) {
        if (Thread.currentThread() instanceof Worker) {
            return task.getAsInt();
        }
        Task handed = new Task(task);
        try {
            POOL.execute(handed);
        } catch (Throwable e) {
            // No memory or no thread; but a task that has been queued all the same has begun or never will.
            if (handed.begin()) {
                throw e;
            }
        }
        return handed.await();
    }

    /**
     * What the caller waits for. Waiting takes no memory: an error here would let the caller go on while native code still
     * writes to the operands.
     */
    private static final class Task implements Runnable {
        private final IntSupplier work;
        private final Thread caller = Thread.currentThread();
        private final AtomicBoolean begun = new AtomicBoolean();
        private int result;
        private Throwable failure;
        private volatile boolean done;

        Task(IntSupplier work) {
            this.work = work;
        }

        /** Whether it had not begun, and so will be done by nobody else. */
        boolean begin() {
            return begun.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            try {
                result = work.getAsInt();
            } catch (Throwable e) {
                failure = e;
            } finally {
                done = true;
                LockSupport.unpark(caller);
            }
        }

        int await() {
            boolean interrupted = false;
            while (!done) {
                try {
                    LockSupport.park(this);
                } catch (OutOfMemoryError e) {
                    // A virtual thread needs memory to be parked; until there is some it waits awake.
                    Thread.onSpinWait();
                }
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                caller.interrupt();
            }
            return switch (failure) {
                case null -> result;
                case Error error -> throw error;
                // It declares no checked exception.
                default -> throw (RuntimeException) failure;
            };
        }
    }

    private static ThreadPoolExecutor pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::new);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static final class Worker extends Thread {
        Worker(Runnable task) {
            super(null, task, "panblas-big-stack", STACK_BYTES, false);
            setDaemon(true);
        }
    }
}
