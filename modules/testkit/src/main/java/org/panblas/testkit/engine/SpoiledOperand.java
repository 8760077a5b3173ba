package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import org.panblas.testkit.Operand;

/** Ways to spoil an operand. */
final class SpoiledOperand {
    private SpoiledOperand() {}

    /** The numbers of an array, the bytes of a segment. */
    static long size(Operand operand) {
        return operand.segment() != null ? operand.segment().byteSize() : Array.getLength(operand.array());
    }

    /** The beginning of an operand, in the units of {@link #size}. */
    static Operand first(Operand operand, long size) {
        if (operand.segment() != null) {
            return new Operand(null, 0, operand.segment().asSlice(0, size));
        }
        Object array = Array.newInstance(operand.array().getClass().getComponentType(), (int) size);
        System.arraycopy(operand.array(), 0, array, 0, (int) size);
        return new Operand(array, operand.offset(), null);
    }

    static Operand shortened(Operand operand) {
        return first(operand, size(operand) - 1);
    }

    static Operand closed(Operand operand) {
        try (Arena arena = Arena.ofConfined()) {
            return new Operand(null, 0, arena.allocate(operand.segment().byteSize(), Long.BYTES));
        }
    }

    /** Memory of the same size that only a thread may touch which has ended. */
    static Operand foreign(Operand operand) {
        return new Operand(
                null,
                0,
                Foreign.MEMORY.asSlice(
                        0, Math.min(Foreign.BYTES, operand.segment().byteSize())));
    }

    static Operand readOnly(Operand operand) {
        return new Operand(null, 0, operand.segment().asReadOnly());
    }

    /** The exception of this JDK, asked by doing it. */
    static Class<? extends RuntimeException> readOnlyException() {
        try {
            MemorySegment.ofArray(new byte[1]).asReadOnly().set(ValueLayout.JAVA_BYTE, 0, (byte) 0);
            throw new IllegalStateException("a read-only segment was written");
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return e.getClass();
        }
    }

    /** Allocated once, because nobody can close it. */
    private static final class Foreign {
        static final long BYTES = 1 << 20;
        static final MemorySegment MEMORY = ofAThreadThatHasEnded(BYTES);
    }

    /** Outside of the class whose field it fills, because the thread would wait for that class. */
    private static MemorySegment ofAThreadThatHasEnded(long bytes) {
        MemorySegment[] memory = new MemorySegment[1];
        Thread owner = new Thread(() -> memory[0] = Arena.ofConfined().allocate(bytes, Long.BYTES));
        owner.start();
        try {
            owner.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while memory was allocated", e);
        }
        return memory[0];
    }
}
