package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A pattern before and behind memory that a library gets, looked at when the call is over: {@code -Dblas.fence=true}, which
 * tests set. A library that writes past its work space spoils the heap of the process, and the fault shows elsewhere, if at
 * all.
 */
final class Fence {
    static final boolean WANTED = Boolean.getBoolean("blas.fence");

    private static final int BYTES = 1024;

    /** What both take. */
    static final int TWO = 2 * BYTES;

    private static final byte PATTERN = (byte) 0xa5;

    private MemorySegment fenced;
    private long inside;

    /** The part of so many bytes between the fences. */
    MemorySegment around(MemorySegment memory, long bytes) {
        fenced = memory;
        inside = bytes;
        memory.asSlice(0, BYTES).fill(PATTERN);
        memory.asSlice(BYTES + bytes, BYTES).fill(PATTERN);
        return memory.asSlice(BYTES, bytes);
    }

    /** What was written where the fences stood, or null; the fences are taken down. */
    String damage() {
        if (fenced == null) {
            return null;
        }
        MemorySegment memory = fenced;
        fenced = null;
        for (int i = BYTES; i > 0; i--) {
            if (isSpoilt(memory, BYTES - i)) {
                return "up to " + i + " bytes before memory of " + inside + " bytes";
            }
        }
        for (int i = BYTES; i > 0; i--) {
            if (isSpoilt(memory, BYTES + inside + i - 1)) {
                return "up to " + i + " bytes behind memory of " + inside + " bytes";
            }
        }
        return null;
    }

    private static boolean isSpoilt(MemorySegment memory, long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at) != PATTERN;
    }
}
