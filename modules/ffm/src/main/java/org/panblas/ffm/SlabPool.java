package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.panblas.spi.IdleWatch;

/**
 * Slabs for later calls, because fresh mappings cost page faults. Slabs have powers of two for sizes; pages that nobody
 * wrote to are not there. What is kept is bounded, and given back when nothing has needed it for a while.
 */
final class SlabPool {
    /** Three operands of complex products of order 2048; the faults of larger ones are small beside their arithmetic. */
    private static final long KEPT_BYTES = 192L << 20;

    private static final Duration IDLE = Duration.ofSeconds(10);

    /** The smallest slab: a page. */
    private static final int LEAST_LOG = 12;

    static final SlabPool SHARED = new SlabPool(KEPT_BYTES, IDLE);

    private final long bound;
    private final long idleNanos;
    private final IdleWatch watch;

    /** Free slabs by the logarithm of their size, the latest used first. */
    private final List<ArrayDeque<Slab>> free = new ArrayList<>();

    private long kept;

    SlabPool(long bound, Duration idle) {
        this.bound = bound;
        this.idleNanos = idle.toNanos();
        this.watch = new IdleWatch("panblas-slabs", idle, this::trim);
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
        try {
            return fresh(1L << log);
        } catch (OutOfMemoryError e) {
            // What lies idle is memory, too.
            release(System.nanoTime());
            return fresh(1L << log);
        }
    }

    private static Slab fresh(long bytes) {
        MemorySegment block = NativeHeap.allocate(bytes + PageEnd.REGISTER_BYTES);
        try {
            return new Slab(NativeHeap.aligned(block, bytes), () -> NativeHeap.free(block));
        } catch (OutOfMemoryError e) {
            NativeHeap.free(block);
            throw e;
        }
    }

    void give(Slab slab) {
        if (isKept(slab)) {
            watch.begin();
        } else {
            slab.free();
        }
    }

    private synchronized boolean isKept(Slab slab) {
        if (kept + slab.bytes() > bound) {
            return false;
        }
        slab.setIdleSince(System.nanoTime());
        try {
            free.get(Long.numberOfTrailingZeros(slab.bytes())).addFirst(slab);
        } catch (OutOfMemoryError e) {
            return false;
        }
        kept += slab.bytes();
        return true;
    }

    /** Bytes that are kept for later calls. */
    synchronized long kept() {
        return kept;
    }

    /** Gives back what has been idle for long; whether anything is left. */
    private synchronized boolean trim() {
        release(System.nanoTime() - idleNanos);
        return kept > 0;
    }

    /** Gives back what was last used before a moment. */
    private synchronized void release(long moment) {
        for (ArrayDeque<Slab> slabs : free) {
            // The latest used are first.
            while (!slabs.isEmpty() && slabs.getLast().idleSince() - moment <= 0) {
                Slab slab = slabs.removeLast();
                kept -= slab.bytes();
                slab.free();
            }
        }
    }
}
