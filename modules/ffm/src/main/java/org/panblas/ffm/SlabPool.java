package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Slabs for later calls, because fresh mappings cost page faults. Slabs have powers of two for sizes; pages that nobody
 * wrote to are not there. What is kept is bounded, and given back when nothing has needed it for a while.
 */
final class SlabPool {
    /** Three operands of complex products of order 2048; the faults of larger ones are small beside their arithmetic. */
    private static final long KEPT_BYTES = 192L << 20;

    private static final long IDLE_SECONDS = 10;

    /** The smallest slab: a page. */
    private static final int LEAST_LOG = 12;

    static final SlabPool SHARED = new SlabPool(KEPT_BYTES, IDLE_SECONDS);

    private final long bound;
    private final long idleNanos;
    private final Executor later;

    /** Free slabs by the logarithm of their size, the latest used first. */
    private final List<ArrayDeque<Slab>> free = new ArrayList<>();

    private long kept;
    private boolean trimming;

    SlabPool(long bound, long idleSeconds) {
        this.bound = bound;
        this.idleNanos = TimeUnit.SECONDS.toNanos(idleSeconds);
        this.later = CompletableFuture.delayedExecutor(idleSeconds, TimeUnit.SECONDS);
        for (int log = 0; log < Long.SIZE; log++) {
            free.add(new ArrayDeque<>());
        }
    }

    /** A slab of at least so many bytes. */
    Slab take(long bytes) {
        int log = Math.max(LEAST_LOG, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bytes) - 1));
        synchronized (this) {
            Slab slab = free.get(log).pollFirst();
            if (slab != null) {
                kept -= slab.bytes();
                return slab;
            }
        }
        MemorySegment block = NativeHeap.allocate(1L << log);
        return new Slab(NativeHeap.aligned(block, 1L << log), () -> NativeHeap.free(block));
    }

    void give(Slab slab) {
        slab.setIdleSince(System.nanoTime());
        synchronized (this) {
            if (kept + slab.bytes() <= bound) {
                kept += slab.bytes();
                free.get(Long.numberOfTrailingZeros(slab.bytes())).addFirst(slab);
                if (!trimming) {
                    trimming = true;
                    later.execute(this::trim);
                }
                return;
            }
        }
        slab.free();
    }

    /** Bytes that are kept for later calls. */
    synchronized long kept() {
        return kept;
    }

    private synchronized void trim() {
        long now = System.nanoTime();
        for (ArrayDeque<Slab> slabs : free) {
            for (Iterator<Slab> i = slabs.iterator(); i.hasNext(); ) {
                Slab slab = i.next();
                if (now - slab.idleSince() >= idleNanos) {
                    i.remove();
                    kept -= slab.bytes();
                    slab.free();
                }
            }
        }
        trimming = kept > 0;
        if (trimming) {
            later.execute(this::trim);
        }
    }
}
