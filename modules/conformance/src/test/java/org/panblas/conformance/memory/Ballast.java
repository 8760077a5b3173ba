package org.panblas.conformance.memory;

import java.util.ArrayList;
import java.util.List;

/** Fills the heap up to the last bytes, and gives it back little by little. */
final class Ballast {
    private static final int[] PIECES = {1 << 20, 1 << 14, 1 << 10, 1 << 4};

    // Made before the heap is full, and never grown.
    private final List<byte[]> pieces = new ArrayList<>(1 << 16);

    /** Takes all the memory there is. */
    void load() {
        for (int bytes : PIECES) {
            try {
                while (true) {
                    pieces.add(new byte[bytes]);
                }
            } catch (OutOfMemoryError e) {
                // That is the point.
            }
        }
    }

    /** Drops at least so many bytes, the smallest pieces first; false where there is nothing left to drop. */
    boolean drop(long bytes) {
        long dropped = 0;
        while (dropped < bytes && !pieces.isEmpty()) {
            dropped += pieces.removeLast().length;
        }
        return !pieces.isEmpty();
    }

    /** Drops everything. */
    void drop() {
        pieces.clear();
    }
}
