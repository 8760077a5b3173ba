package org.panblas.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * C's {@code malloc}. An arena clears what it allocates, in one go that holds up garbage collection, and touches every
 * page of it; what is copied over needs neither.
 */
final class NativeHeap {
    /** A cache line, and the widest vector. */
    private static final long ALIGNMENT = 64;

    private static final MethodHandle MALLOC =
            handle("malloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle FREE = handle("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private NativeHeap() {}

    private static MethodHandle handle(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), descriptor);
    }

    /** A block with room for so many bytes from an aligned address on. */
    static MemorySegment allocate(long bytes) {
        MemorySegment block;
        try {
            block = (MemorySegment) MALLOC.invokeExact(bytes + ALIGNMENT);
        } catch (Throwable t) {
            throw Downcalls.failure(t);
        }
        if (block.address() == 0) {
            throw new OutOfMemoryError("no " + bytes + " bytes of native memory for the copy of an operand");
        }
        return block.reinterpret(bytes + ALIGNMENT);
    }

    /** The aligned part of a block. */
    static MemorySegment aligned(MemorySegment block, long bytes) {
        return block.asSlice(-block.address() & (ALIGNMENT - 1), bytes);
    }

    static void free(MemorySegment block) {
        try {
            FREE.invokeExact(block);
        } catch (Throwable t) {
            throw Downcalls.failure(t);
        }
    }
}
