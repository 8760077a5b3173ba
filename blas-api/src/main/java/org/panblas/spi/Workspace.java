package org.panblas.spi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Native memory for the length of one call: copies of operands, work space.
 *
 * <p>Fresh mappings cost page faults, and clearing them more, so blocks are kept for later calls, in sizes that are powers
 * of two. What is kept has a bound; what is beyond it, or larger than the largest size, goes back to the system when the
 * call is over, and so does all that no call has needed for a while. Taking and giving back takes no lock, and any thread
 * may work on a block meanwhile.
 */
public final class Workspace {
    /** A cache line, and the widest vector. */
    private static final long ALIGNMENT = 64;

    /** A page: smaller blocks would not make the pool larger. */
    private static final int SMALLEST_LOG = 12;

    /** Holds a matrix of doubles of order 2000; above it the mapping is small beside the arithmetic. */
    private static final int LARGEST_LOG = 25;

    /** Four of the largest: two operands in two copies each. */
    private static final long KEPT_BYTES = 4L << LARGEST_LOG;

    /** The operands of one call that are of one size, for as many calls as there are processors at most. */
    private static final int KEPT_BLOCKS = Math.min(32, 4 * Runtime.getRuntime().availableProcessors());

    /** Where blocks lie idle, they are looked at so often. */
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private static final IdleWatch WATCH = new IdleWatch("panblas-workspace", PERIOD, Workspace::look);

    private static final AtomicLong KEPT = new AtomicLong();

    /** Counts the looks: cheaper for each call than a clock. */
    private static final AtomicInteger LOOKS = new AtomicInteger();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static final AtomicReferenceArray<Block>[] POOL = new AtomicReferenceArray[LARGEST_LOG - SMALLEST_LOG + 1];

    static {
        for (int i = 0; i < POOL.length; i++) {
            POOL[i] = new AtomicReferenceArray<>(KEPT_BLOCKS);
        }
    }

    private Workspace() {}

    /** A block of at least {@code bytes}, aligned to a cache line, of arbitrary content. Close it when the call is over. */
    public static Block take(long bytes) {
        int log = Math.max(SMALLEST_LOG, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bytes) - 1));
        if (log > LARGEST_LOG) {
            return fresh(bytes, null);
        }
        AtomicReferenceArray<Block> kept = POOL[log - SMALLEST_LOG];
        for (int i = 0; i < KEPT_BLOCKS; i++) {
            Block block = kept.getPlain(i) == null ? null : kept.getAndSet(i, null);
            if (block != null) {
                KEPT.addAndGet(-block.memory.byteSize());
                block.taken = true;
                return block;
            }
        }
        return fresh(1L << log, kept);
    }

    /** Memory of the system; what is kept counts against the limits of the process, too, and is given back first. */
    private static Block fresh(long bytes, AtomicReferenceArray<Block> home) {
        try {
            return new Block(bytes, home);
        } catch (OutOfMemoryError e) {
            if (release(LOOKS.get() + 1) == 0) {
                throw e;
            }
            return new Block(bytes, home);
        }
    }

    /** Bytes that are kept for later calls. */
    static long kept() {
        return KEPT.get();
    }

    /** Gives back what has lain idle for a whole period; whether anything is left. */
    private static boolean look() {
        release(LOOKS.incrementAndGet() - 1);
        return KEPT.get() > 0;
    }

    /** Gives back what came before the look of this number, and counts it in bytes. */
    static long release(int look) {
        long released = 0;
        for (AtomicReferenceArray<Block> kept : POOL) {
            for (int i = 0; i < KEPT_BLOCKS; i++) {
                Block block = kept.get(i);
                // Whatever happened to the block meanwhile, it is idle if it is still here.
                if (block != null && block.look - look < 0 && kept.compareAndSet(i, block, null)) {
                    released += block.memory.byteSize();
                    KEPT.addAndGet(-block.memory.byteSize());
                    block.arena.close();
                }
            }
        }
        return released;
    }

    /** Memory that one call has. */
    public static final class Block implements AutoCloseable {
        private final Arena arena = Arena.ofShared();
        private final MemorySegment memory;
        private final AtomicReferenceArray<Block> home;
        private boolean taken = true;
        /** How often had been looked when it was given back. */
        private int look;

        private Block(long bytes, AtomicReferenceArray<Block> home) {
            // Some kernels load a whole vector where less is left of an operand: that much has to be there.
            this.memory = arena.allocate(bytes + ALIGNMENT, ALIGNMENT).asSlice(0, bytes);
            this.home = home;
        }

        /** The memory, which may be more than was asked for. */
        public MemorySegment segment() {
            return memory;
        }

        /** Gives the block back; nobody may use its memory any more. */
        @Override
        public void close() {
            if (!taken) {
                return;
            }
            taken = false;
            long bytes = memory.byteSize();
            look = LOOKS.get();
            if (home != null && KEPT.addAndGet(bytes) <= KEPT_BYTES) {
                for (int i = 0; i < KEPT_BLOCKS; i++) {
                    if (home.getPlain(i) == null && home.compareAndSet(i, null, this)) {
                        WATCH.begin();
                        return;
                    }
                }
            }
            if (home != null) {
                KEPT.addAndGet(-bytes);
            }
            arena.close();
        }
    }
}
