package org.panblas.ref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A segment as the Java routines see it: an array and an offset. A segment over a {@code double[]} is that array; any
 * other one is copied, and {@link #store} copies it back.
 */
final class DOperand {
    final double[] array;
    final int offset;
    private final MemorySegment copied;

    private DOperand(double[] array, int offset, MemorySegment copied) {
        this.array = array;
        this.offset = offset;
        this.copied = copied;
    }

    /** The first {@code count} numbers of a segment. */
    static DOperand of(MemorySegment segment, long count) {
        Object base = segment.heapBase().orElse(null);
        long address = segment.address();
        // The address of a heap segment counts bytes from the array's first element.
        if (base instanceof double[] array && address % Double.BYTES == 0) {
            return new DOperand(array, (int) (address / Double.BYTES), null);
        }
        double[] copy = new double[ArrayLength.of(count)];
        MemorySegment.copy(segment, ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, copy, 0, copy.length);
        return new DOperand(copy, 0, segment);
    }

    /** Brings the numbers back where the segment was copied. */
    void store() {
        if (copied != null) {
            MemorySegment.copy(array, 0, copied, ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, array.length);
        }
    }
}
