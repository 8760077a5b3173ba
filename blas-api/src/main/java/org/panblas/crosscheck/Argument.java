package org.panblas.crosscheck;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.panblas.Complex;
import org.panblas.spi.Precision;

/**
 * One argument of a call in its segment form.
 *
 * @param name its name
 * @param value an enum, a {@code Long}, a number, a {@link Complex} or a segment
 * @param elements what a segment holds; null for all others
 * @param written whether the call writes the segment
 */
record Argument(String name, Object value, Precision elements, boolean written) {
    static Argument of(String name, Object value) {
        return new Argument(name, value, null, false);
    }

    static Argument in(String name, MemorySegment segment, Precision elements) {
        return new Argument(name, segment, elements, false);
    }

    static Argument out(String name, MemorySegment segment, Precision elements) {
        return new Argument(name, segment, elements, true);
    }

    /** A segment over the elements of an array from an offset on. */
    static MemorySegment part(Object array, long offset, Precision elements) {
        MemorySegment whole = Calls.heap(array);
        return whole.asSlice(Math.min(whole.byteSize(), offset * elements.bytes()));
    }

    boolean isOperand() {
        return elements != null;
    }

    MemorySegment segment() {
        return (MemorySegment) value;
    }

    Argument with(Object other) {
        return new Argument(name, other, elements, written);
    }

    /** The same with a segment of its own. */
    Argument copy() {
        MemorySegment copy = Arena.ofAuto().allocate(Math.max(1, segment().byteSize()), Double.BYTES);
        copy = copy.asSlice(0, segment().byteSize());
        copy.copyFrom(segment());
        return with(copy);
    }

    /** How many numbers a segment holds; an element may be two. */
    long numbers() {
        return segment().byteSize() / elements.realBytes();
    }

    /** A number of a segment. */
    double number(long index) {
        return Numbers.get(segment(), elements, index);
    }
}
