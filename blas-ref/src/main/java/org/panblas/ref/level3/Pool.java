package org.panblas.ref.level3;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Idle working memory, kept for the next call. Not a thread-local: virtual threads would each grow buffers of
 * megabytes, and a routine that calls another would find its own in use. What finds no free slot on return is left to
 * the garbage collector, which bounds the pool by the number of processors.
 */
public final class Pool<T> {
    private final AtomicReferenceArray<T> slots =
            new AtomicReferenceArray<>(2 * Runtime.getRuntime().availableProcessors());
    private final Supplier<T> maker;

    /** An empty pool, with a way to make what it lacks. */
    public Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** What was released and is idle, or a new one. */
    public T acquire() {
        for (int i = 0; i < slots.length(); i++) {
            if (slots.getPlain(i) != null) {
                T idle = slots.getAndSet(i, null);
                if (idle != null) {
                    return idle;
                }
            }
        }
        return maker.get();
    }

    /** Keeps what is idle for a later call. */
    public void release(T used) {
        for (int i = 0; i < slots.length(); i++) {
            if (slots.getPlain(i) == null && slots.compareAndSet(i, null, used)) {
                return;
            }
        }
    }
}
