package org.panblas.ffm;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
        FutureTask<Integer> future = new FutureTask<>(task::getAsInt);
        POOL.execute(future);
        return await(future);
    }

    private static int await(Future<Integer> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A task declares no checked exception, so its failure is one of these two. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
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
