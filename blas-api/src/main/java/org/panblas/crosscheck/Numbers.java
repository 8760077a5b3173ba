package org.panblas.crosscheck;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.spi.Precision;

/** The numbers in a segment of elements of one precision. */
final class Numbers {
    // Slices of the operands of others may begin anywhere.
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    private Numbers() {}

    static double get(MemorySegment segment, Precision elements, long index) {
        return elements.real() == Precision.S
                ? segment.get(FLOAT, index * Float.BYTES)
                : segment.get(DOUBLE, index * Double.BYTES);
    }

    static void set(MemorySegment segment, Precision elements, long index, double value) {
        if (elements.real() == Precision.S) {
            segment.set(FLOAT, index * Float.BYTES, (float) value);
        } else {
            segment.set(DOUBLE, index * Double.BYTES, value);
        }
    }

    /** Puts |re| + |im| in the place of each complex element, and the magnitude in that of each real one. */
    static void toMagnitudes(MemorySegment segment, Precision elements) {
        int step = elements.isComplex() ? 2 : 1;
        long numbers = segment.byteSize() / elements.realBytes();
        for (long i = 0; i + step <= numbers; i += step) {
            double magnitude = Math.abs(get(segment, elements, i));
            if (step == 2) {
                magnitude += Math.abs(get(segment, elements, i + 1));
                set(segment, elements, i + 1, 0);
            }
            set(segment, elements, i, magnitude);
        }
    }
}
