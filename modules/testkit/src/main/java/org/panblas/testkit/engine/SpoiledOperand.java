package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.panblas.testkit.Operand;

/** Ways to spoil an operand. */
final class SpoiledOperand {
    private SpoiledOperand() {}

    static Operand shortened(Operand operand) {
        if (operand.segment() != null) {
            MemorySegment segment = operand.segment();
            return new Operand(null, 0, segment.asSlice(0, segment.byteSize() - 1));
        }
        Object array = switch (operand.array()) {
            case double[] d -> Arrays.copyOf(d, d.length - 1);
            case float[] f -> Arrays.copyOf(f, f.length - 1);
            case byte[] b -> Arrays.copyOf(b, b.length - 1);
            default -> Arrays.copyOf((int[]) operand.array(), ((int[]) operand.array()).length - 1);
        };
        return new Operand(array, operand.offset(), null);
    }

    static Operand closed(Operand operand) {
        try (Arena arena = Arena.ofConfined()) {
            return new Operand(null, 0, arena.allocate(operand.segment().byteSize(), Long.BYTES));
        }
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
}
