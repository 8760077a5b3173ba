package org.panblas.ref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** As {@link DOperand}, for letters. */
final class ByteOperand {
    final byte[] array;
    final int offset;
    private final MemorySegment copied;

    private ByteOperand(byte[] array, int offset, MemorySegment copied) {
        this.array = array;
        this.offset = offset;
        this.copied = copied;
    }

    static ByteOperand of(MemorySegment segment, long count) {
        Object base = segment.heapBase().orElse(null);
        long address = segment.address();
        if (base instanceof byte[] array) {
            return new ByteOperand(array, (int) address, null);
        }
        byte[] copy = new byte[ArrayLength.of(count)];
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, 0, copy, 0, copy.length);
        return new ByteOperand(copy, 0, segment);
    }

    void store() {
        if (copied != null) {
            MemorySegment.copy(array, 0, copied, ValueLayout.JAVA_BYTE, 0, array.length);
        }
    }
}
