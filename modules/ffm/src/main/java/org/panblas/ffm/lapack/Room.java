package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.panblas.spi.Workspace;

/** Memory for one array of a call: its own where that is enough, else a block of the pool; between fences on demand. */
final class Room {
    /** Holds 16 by 16 doubles and what lies behind work space. */
    private static final long OWN_BYTES = 2048 + FortranCall.MARGIN_BYTES;

    private final MemorySegment own;
    private final Fence fence;
    private Workspace.Block block;

    /** @param arena where its own memory is made; null for none */
    Room(Arena arena) {
        this(arena, Fence.WANTED ? new Fence() : null);
    }

    /** @param fence what stands around each array; null for nothing */
    Room(Arena arena, Fence fence) {
        this.own = arena == null ? MemorySegment.NULL : arena.allocate(OWN_BYTES, 64);
        this.fence = fence;
    }

    /**
     * Memory with arbitrary content.
     *
     * @param bytes what a routine may use
     * @param margin how much more there is behind, for routines that use more
     */
    MemorySegment take(long bytes, long margin) {
        return fence == null ? whole(bytes + margin) : fence.around(whole(bytes + Fence.TWO), bytes);
    }

    private MemorySegment whole(long bytes) {
        if (bytes <= own.byteSize()) {
            return own;
        }
        // A work space that was taken to be asked for its size.
        give();
        block = Workspace.take(bytes);
        return block.segment();
    }

    /** What a library wrote beside the memory that was taken last, or null. */
    String damage() {
        return fence == null ? null : fence.damage();
    }

    void give() {
        if (block != null) {
            block.close();
            block = null;
        }
    }
}
