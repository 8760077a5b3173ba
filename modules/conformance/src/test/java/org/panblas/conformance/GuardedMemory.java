package org.panblas.conformance;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.panblas.testkit.NativeMemory;

/** Memory of Linux that ends, or begins, at a page which nobody may read. */
@SuppressWarnings("restricted") // to make memory of that kind is what restricted methods are for
final class GuardedMemory implements NativeMemory.Source {
    private static final long PAGE = 4096;
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;

    private static final MethodHandle MMAP = handle(
            "mmap",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_LONG));
    private static final MethodHandle MPROTECT = handle(
            "mprotect",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    private static final MethodHandle MUNMAP =
            handle("munmap", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

    private final boolean behind;

    /** @param behind whether the page stands exactly behind an operand, and not before it */
    GuardedMemory(boolean behind) {
        this.behind = behind;
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }

    @Override
    public MemorySegment allocate(Arena arena, long bytes) {
        long room = (bytes + PAGE - 1) / PAGE * PAGE;
        long size = room + 2 * PAGE;
        try {
            // Without access; what is between the first page and the last one gets it.
            long address = (long) MMAP.invokeExact(0L, size, 0, PRIVATE_ANONYMOUS, -1, 0L);
            int opened = room == 0 ? 0 : (int) MPROTECT.invokeExact(address + PAGE, room, READ_WRITE);
            if (address == -1 || opened != 0) {
                throw new OutOfMemoryError("no guarded memory of " + bytes + " bytes");
            }
            long first = address + PAGE + (behind ? room - bytes : 0);
            return MemorySegment.ofAddress(first).reinterpret(bytes, arena, segment -> unmap(address, size));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void unmap(long address, long size) {
        try {
            int ignored = (int) MUNMAP.invokeExact(address, size);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
