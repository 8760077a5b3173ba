package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An operand that is copied for a call, and back where it is written. Objects of this class are used again, and keep nothing
 * of the operand itself. What lies in an array is copied from and to the array: the segment that brought it is left at
 * once, so that the compiler can do without it.
 */
final class Operand {
    private final Room room;
    private MemorySegment copy;
    private long stride;
    private long copyStride;
    private long height;
    private long columns;
    /** How many integers stand in the copy with 64 bits; 0 for an operand of any other kind. */
    private long widened;

    /** @param arena for small copies; null where every copy is to come from the pool */
    Operand(Arena arena) {
        this.room = new Room(arena);
    }

    /** The operand goes as it is. */
    void skip() {
        columns = 0;
        widened = 0;
    }

    /** Copies integers of 32 bits to 64. */
    MemorySegment widen(MemorySegment operand, long n) {
        columns = 0;
        widened = Math.max(0, n);
        copy = room.take(widened * Long.BYTES, 0);
        WideIntegers.in(operand, copy, 0, widened);
        return copy;
    }

    /** Copies a matrix in, all lengths in bytes; what is only written too, as not every routine writes all of it. */
    MemorySegment in(MemorySegment operand, long height, long columns, long stride, long copyStride) {
        return in(operand, height, columns, stride, copyStride, 0);
    }

    /** The same with so many bytes of memory behind the copy that may be read. */
    MemorySegment in(MemorySegment operand, long height, long columns, long stride, long copyStride, long behind) {
        widened = 0;
        // Empty columns may lie beyond the end of an operand that holds nothing.
        long filled = height == 0 ? 0 : columns;
        boolean gapless = height == stride && height == copyStride;
        this.height = gapless ? height * filled : height;
        this.columns = gapless ? Math.min(1, filled) : filled;
        this.stride = stride;
        this.copyStride = copyStride;
        MemorySegment taken = room.take(copyStride * filled + behind, 0);
        copy = taken;
        Object base = operand.heapBase().orElse(null);
        if (isCopiedAsArray(base, operand.address())) {
            copyIn(base, operand.address());
        } else {
            for (long j = 0; j < this.columns; j++) {
                MemorySegment.copy(operand, j * stride, copy, j * copyStride, this.height);
            }
        }
        return taken;
    }

    /** As {@link #in}, where the operand is not native already. */
    MemorySegment inNative(MemorySegment operand, long height, long columns, long stride, long copyStride) {
        if (operand.isNative()) {
            skip();
            return operand;
        }
        return in(operand, height, columns, stride, copyStride);
    }

    /** Copies it back. */
    void out(MemorySegment operand) {
        if (widened > 0) {
            WideIntegers.out(copy, 0, operand, widened);
            return;
        }
        if (columns == 0) {
            return;
        }
        Object base = operand.heapBase().orElse(null);
        if (isCopiedAsArray(base, operand.address())) {
            copyOut(base, operand.address());
        } else {
            for (long j = 0; j < columns; j++) {
                MemorySegment.copy(copy, j * copyStride, operand, j * stride, height);
            }
        }
    }

    /** Whether an array is of a usual kind and all lengths are whole elements of it. */
    private boolean isCopiedAsArray(Object base, long from) {
        long lengths = from | height | stride;
        return base instanceof double[]
                ? (lengths & 7) == 0
                : (base instanceof float[] || base instanceof int[]) && (lengths & 3) == 0;
    }

    private void copyIn(Object array, long from) {
        for (long j = 0; j < columns; j++) {
            long to = j * copyStride;
            long at = from + j * stride;
            if (array instanceof double[] a) {
                MemorySegment.copy(a, (int) (at >> 3), copy, ValueLayout.JAVA_DOUBLE, to, (int) (height >> 3));
            } else if (array instanceof float[] a) {
                MemorySegment.copy(a, (int) (at >> 2), copy, ValueLayout.JAVA_FLOAT, to, (int) (height >> 2));
            } else if (array instanceof int[] a) {
                MemorySegment.copy(a, (int) (at >> 2), copy, ValueLayout.JAVA_INT, to, (int) (height >> 2));
            }
        }
    }

    private void copyOut(Object array, long from) {
        for (long j = 0; j < columns; j++) {
            long to = j * copyStride;
            long at = from + j * stride;
            if (array instanceof double[] a) {
                MemorySegment.copy(copy, ValueLayout.JAVA_DOUBLE, to, a, (int) (at >> 3), (int) (height >> 3));
            } else if (array instanceof float[] a) {
                MemorySegment.copy(copy, ValueLayout.JAVA_FLOAT, to, a, (int) (at >> 2), (int) (height >> 2));
            } else if (array instanceof int[] a) {
                MemorySegment.copy(copy, ValueLayout.JAVA_INT, to, a, (int) (at >> 2), (int) (height >> 2));
            }
        }
    }

    /** What a library wrote beside the copy, or null. */
    String damage() {
        return room.damage();
    }

    void close() {
        room.give();
    }
}
