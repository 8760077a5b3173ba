package org.panblas.ref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** As {@link DOperand}, for pivots. */
final class IntOperand {
    final int[] array;
    final int offset;
    private final MemorySegment copied;

    private IntOperand(int[] array, int offset, MemorySegment copied) {
        this.array = array;
        this.offset = offset;
        this.copied = copied;
    }

    static IntOperand of(MemorySegment segment, long count) {
        Object base = segment.heapBase().orElse(null);
        long address = segment.address();
        if (base instanceof int[] array && address % Integer.BYTES == 0) {
            return new IntOperand(array, (int) (address / Integer.BYTES), null);
        }
        int[] copy = new int[ArrayLength.of(count)];
        MemorySegment.copy(segment, ValueLayout.JAVA_INT_UNALIGNED, 0, copy, 0, copy.length);
        return new IntOperand(copy, 0, segment);
    }

    void store() {
        if (copied != null) {
            MemorySegment.copy(array, 0, copied, ValueLayout.JAVA_INT_UNALIGNED, 0, array.length);
        }
    }
}
