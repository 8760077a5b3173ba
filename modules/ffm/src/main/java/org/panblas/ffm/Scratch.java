package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Off-heap memory for the length of one call. It is opened and closed by one thread; any thread may work on its blocks
 * meanwhile.
 *
 * <p>Fresh mappings cost page faults, so a few slabs are kept for later calls and grow to what calls ask for, up to a
 * bound. What does not fit is allocated for the call alone and given back at its end.
 */
public final class Scratch implements AutoCloseable {
    /** A cache line, and the widest vector. */
    private static final long ALIGNMENT = 64;

    private static final long FIRST_SLAB_BYTES = 1L << 16;

    /** Holds the operands of an LU of order 2000; above it the mapping is small beside the arithmetic. */
    private static final long LARGEST_SLAB_BYTES = 32L << 20;

    private static final int KEPT_SLABS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final ArrayBlockingQueue<Slab> POOL = new ArrayBlockingQueue<>(KEPT_SLABS);

    private final Slab slab;
    private final List<Arena> overflow = new ArrayList<>();
    private long used;
    private long asked;
    private boolean closed;

    private Scratch(Slab slab) {
        this.slab = slab;
    }

    /** Memory for a call; close it when the call is over. */
    public static Scratch open() {
        Slab kept = POOL.poll();
        return new Scratch(kept == null ? Slab.of(FIRST_SLAB_BYTES) : kept);
    }

    /** A block that is aligned to a cache line. Its content is arbitrary. */
    public MemorySegment allocate(long bytes) {
        long size = Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
        asked += size;
        if (used + size <= slab.memory.byteSize()) {
            MemorySegment block = slab.memory.asSlice(used, bytes);
            used += size;
            return block;
        }
        Arena arena = Arena.ofShared();
        overflow.add(arena);
        return arena.allocate(bytes, ALIGNMENT);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        overflow.forEach(Arena::close);
        Slab kept = slab;
        if (asked > slab.memory.byteSize() && asked <= LARGEST_SLAB_BYTES) {
            slab.arena.close();
            kept = Slab.of(Long.highestOneBit(asked - 1) << 1);
        }
        if (!POOL.offer(kept)) {
            kept.arena.close();
        }
    }

    /** Memory that outlives calls. */
    private record Slab(Arena arena, MemorySegment memory) {
        static Slab of(long bytes) {
            Arena arena = Arena.ofShared();
            return new Slab(arena, arena.allocate(bytes, ALIGNMENT));
        }
    }
}
