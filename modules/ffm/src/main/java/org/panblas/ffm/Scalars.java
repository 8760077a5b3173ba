package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.Complex;

/**
 * Native memory of the calling thread for complex scalars, which C takes and gives by address: alpha, beta and a
 * result, each in a slot of two doubles.
 */
final class Scalars {
    private static final long SLOT_BYTES = 16;
    private static final int SLOTS = 3;
    private static final ThreadLocal<MemorySegment> MEMORY =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(SLOTS * SLOT_BYTES, SLOT_BYTES));

    private Scalars() {}

    static MemorySegment get() {
        return MEMORY.get();
    }

    static MemorySegment slot(MemorySegment scalars, int slot) {
        return scalars.asSlice(slot * SLOT_BYTES, SLOT_BYTES);
    }

    static MemorySegment set(MemorySegment scalars, int slot, double re, double im) {
        scalars.set(ValueLayout.JAVA_DOUBLE, slot * SLOT_BYTES, re);
        scalars.set(ValueLayout.JAVA_DOUBLE, slot * SLOT_BYTES + Double.BYTES, im);
        return slot(scalars, slot);
    }

    static MemorySegment set(MemorySegment scalars, int slot, float re, float im) {
        scalars.set(ValueLayout.JAVA_FLOAT, slot * SLOT_BYTES, re);
        scalars.set(ValueLayout.JAVA_FLOAT, slot * SLOT_BYTES + Float.BYTES, im);
        return slot(scalars, slot);
    }

    static Complex doubles(MemorySegment scalars, int slot) {
        return new Complex(
                scalars.get(ValueLayout.JAVA_DOUBLE, slot * SLOT_BYTES),
                scalars.get(ValueLayout.JAVA_DOUBLE, slot * SLOT_BYTES + Double.BYTES));
    }

    static Complex floats(MemorySegment scalars, int slot) {
        return new Complex(
                scalars.get(ValueLayout.JAVA_FLOAT, slot * SLOT_BYTES),
                scalars.get(ValueLayout.JAVA_FLOAT, slot * SLOT_BYTES + Float.BYTES));
    }

    /** The array from an index on, as the downcall takes it; an operand without elements may begin behind the end. */
    static MemorySegment part(double[] array, long from) {
        return MemorySegment.ofArray(array).asSlice(Math.min(from, array.length) * Double.BYTES);
    }

    static MemorySegment part(float[] array, long from) {
        return MemorySegment.ofArray(array).asSlice(Math.min(from, array.length) * Float.BYTES);
    }
}
