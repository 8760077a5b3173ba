package org.panblas.spi;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Looks from time to time after memory that is kept for later calls, in a thread that is there only while some is kept. The
 * timers of the JDK are not used: their threads stay for ever, and with them the class loader of whoever was first.
 */
public final class IdleWatch {
    private final String name;
    private final Duration period;
    private final BooleanSupplier look;
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * A watch that has nothing to do yet.
     *
     * @param name of the thread
     * @param period between two looks
     * @param look gives back what has been idle for long, and tells whether anything is still kept
     */
    public IdleWatch(String name, Duration period, BooleanSupplier look) {
        this.name = name;
        this.period = period;
        this.look = look;
    }

    /** To be called when something is kept. It may be called often: where the thread is there, it costs a read. */
    public void begin() {
        if (watching.getPlain() || !watching.compareAndSet(false, true)) {
            return;
        }
        boolean started = false;
        try {
            Thread.ofPlatform()
                    .daemon()
                    .name(name)
                    .inheritInheritableThreadLocals(false)
                    .start(this::run);
            started = true;
        } catch (OutOfMemoryError e) {
            // No memory or no thread for that now, but what is kept is kept: the next one who keeps something tries
            // again.
        } finally {
            if (!started) {
                watching.set(false);
            }
        }
    }

    private void run() {
        do {
            while (isLeft()) {
                // Another period.
            }
            watching.set(false);
            // What was kept since the last look may have found a watch.
        } while (look.getAsBoolean() && watching.compareAndSet(false, true));
    }

    private boolean isLeft() {
        try {
            Thread.sleep(period);
            return look.getAsBoolean();
        } catch (InterruptedException | OutOfMemoryError e) {
            // Nobody has a reason to interrupt it, and when there is memory again it goes on.
            return true;
        }
    }
}
