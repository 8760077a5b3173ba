package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;

/** An operand of the API that stands in a work space, from a byte on; integers may be wider there. */
record Mirror(Access access, MemorySegment segment, int bytes, long n, boolean widened, String work, long fromByte) {
    void in(MemorySegment space) {
        if (widened) {
            WideIntegers.in(segment, space, fromByte, n);
        } else {
            MemorySegment.copy(segment, 0, space, fromByte, n * bytes);
        }
    }

    void out(MemorySegment space) {
        if (!access.isWritten()) {
            return;
        }
        if (widened) {
            WideIntegers.out(space, fromByte, segment, n);
        } else {
            MemorySegment.copy(space, fromByte, segment, 0, n * bytes);
        }
    }
}
