package org.panblas.testkit;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Where the kit takes native memory from for operands. */
public final class NativeMemory {
    /** A cache line, so that libraries cut operands into the same pieces in every run. */
    private static final int ALIGNMENT = 64;

    private static volatile Source source;

    private NativeMemory() {}

    /** Gives memory of exactly so many bytes, aligned for long, with what cannot be accessed before or behind it. */
    @FunctionalInterface
    public interface Source {
        MemorySegment allocate(Arena arena, long bytes);
    }

    /** Has all native operands made of fenced memory from now on; a read beyond them ends the process. */
    public static void fence(Source fenced) {
        source = fenced;
    }

    /** Whether operands stand in fenced memory. */
    public static boolean isFenced() {
        return source != null;
    }

    /** Memory for operands. */
    public static MemorySegment allocate(Arena arena, long bytes) {
        return source == null ? arena.allocate(bytes, ALIGNMENT) : source.allocate(arena, bytes);
    }
}
