package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.panblas.spi.Workspace;

/** Memory for one array of a call: its own where that is enough, else a block of the pool. */
final class Room {
    /** Holds 16 by 16 doubles and what lies behind work space. */
    private static final long OWN_BYTES = 2048 + FortranCall.MARGIN_BYTES;

    private final MemorySegment own;
    private Workspace.Block block;

    /** @param arena where its own memory is made; null for none */
    Room(Arena arena) {
        this.own = arena == null ? MemorySegment.NULL : arena.allocate(OWN_BYTES, 64);
    }

    MemorySegment take(long bytes) {
        if (bytes <= own.byteSize()) {
            return own;
        }
        block = Workspace.take(bytes);
        return block.segment();
    }

    void give() {
        if (block != null) {
            block.close();
            block = null;
        }
    }
}
