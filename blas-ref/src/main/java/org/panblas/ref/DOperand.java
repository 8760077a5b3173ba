package org.panblas.ref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.ref.level3.Pool;

/**
 * A segment as the Java routines see it: an array and an offset. A segment over a {@code double[]} is that array; any
 * other one is copied, and {@link #store} copies it back. Operands and the arrays they copy to come from a pool, to which
 * {@link #release} returns them.
 */
final class DOperand {
    /** Elements up to which an array is kept: beside the work on larger matrices a new one costs little. */
    private static final int KEPT = 1 << 20;

    private static final double[] NONE = {};
    private static final Pool<DOperand> POOL = new Pool<>(DOperand::new);

    double[] array = NONE;
    int offset;
    private double[] room = NONE;
    private MemorySegment copied;
    private int count;

    private DOperand() {}

    /** The first {@code count} numbers of a segment. */
    static DOperand of(MemorySegment segment, long count) {
        DOperand operand = POOL.acquire();
        Object base = segment.heapBase().orElse(null);
        long address = segment.address();
        // The address of a heap segment counts bytes from the array's first element.
        if (base instanceof double[] own && address % Double.BYTES == 0) {
            operand.array = own;
            operand.offset = (int) (address / Double.BYTES);
        } else {
            operand.load(segment, ArrayLength.of(count));
        }
        return operand;
    }

    private void load(MemorySegment segment, int size) {
        if (room.length < size) {
            // Doubled, so that growth ends.
            room = new double[size <= KEPT ? Math.min(KEPT, Math.max(size, 2 * room.length)) : size];
        }
        MemorySegment.copy(segment, ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, room, 0, size);
        array = room;
        offset = 0;
        copied = segment;
        count = size;
    }

    /** Brings the numbers back where the segment was copied. */
    void store() {
        if (copied != null) {
            MemorySegment.copy(array, 0, copied, ValueLayout.JAVA_DOUBLE_UNALIGNED, 0, count);
        }
    }

    /** Ends the use of the operand, which a later call may then have. */
    void release() {
        array = NONE;
        copied = null;
        if (room.length > KEPT) {
            room = NONE;
        }
        POOL.release(this);
    }
}
