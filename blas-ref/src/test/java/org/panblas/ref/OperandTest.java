package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Segments as operands of the Java routines. */
class OperandTest {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    @Test
    void worksInPlaceOnArrays() {
        double[] array = {1, 2, 3};
        DOperand operand = DOperand.of(MemorySegment.ofArray(array).asSlice(Double.BYTES), 2);
        assertThat(operand.array).isSameAs(array);
        assertThat(operand.offset).isEqualTo(1);
        operand.release();
    }

    @Test
    void storesNoMoreThanItLoaded() {
        try (Arena arena = Arena.ofConfined()) {
            // The first operand leaves an array that is longer than the second one needs.
            DOperand longer = DOperand.of(arena.allocateFrom(NUMBER, 7, 7, 7, 7), 4);
            longer.release();
            MemorySegment segment = arena.allocateFrom(NUMBER, 1, 2, 3, 4);
            DOperand operand = DOperand.of(segment, 2);
            operand.array[operand.offset] = -1;
            operand.array[operand.offset + 1] = -2;
            operand.store();
            operand.release();
            assertThat(segment.toArray(NUMBER)).containsExactly(-1, -2, 3, 4);
        }
    }

    @Test
    void keepsItsArrayForALaterCall() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocateFrom(NUMBER, 1, 2);
            DOperand first = DOperand.of(segment, 2);
            double[] array = first.array;
            DOperand second = DOperand.of(segment, 2);
            assertThat(second.array).isNotSameAs(array);
            first.release();
            DOperand third = DOperand.of(segment, 2);
            assertThat(third.array).isSameAs(array);
            second.release();
            third.release();
        }
    }

    @Test
    void ofAnArrayKeepsTheRoomOfAnEarlierCopy() {
        try (Arena arena = Arena.ofConfined()) {
            DOperand copied = DOperand.of(arena.allocateFrom(NUMBER, 1, 2), 2);
            copied.release();
            double[] own = {5, 6};
            DOperand heap = DOperand.of(MemorySegment.ofArray(own), 2);
            assertThat(heap).isSameAs(copied);
            heap.store();
            heap.release();
            assertThat(own).containsExactly(5, 6);
        }
    }

    @Test
    void doesNotKeepArraysOfLargeMatrices() {
        try (Arena arena = Arena.ofConfined()) {
            int large = (1 << 20) + 1;
            DOperand operand = DOperand.of(arena.allocate(NUMBER, large), large);
            double[] array = operand.array;
            operand.release();
            DOperand next = DOperand.of(arena.allocate(NUMBER, 1), 1);
            assertThat(next).isSameAs(operand);
            assertThat(next.array).isNotSameAs(array).hasSizeLessThan(large);
            next.release();
        }
    }
}
