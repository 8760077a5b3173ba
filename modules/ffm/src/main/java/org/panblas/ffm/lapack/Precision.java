package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The element type of a routine. */
public enum Precision {
    /** {@code float}. */
    S('s', Float.BYTES),
    /** {@code double}. */
    D('d', Double.BYTES),
    /** Pairs of {@code float}. */
    C('c', 2 * Float.BYTES),
    /** Pairs of {@code double}. */
    Z('z', 2 * Double.BYTES);

    private final char letter;
    private final int bytes;

    Precision(char letter, int bytes) {
        this.letter = letter;
        this.bytes = bytes;
    }

    /** The first letter of the routine's name. */
    char letter() {
        return letter;
    }

    /** Bytes of one element. */
    int bytes() {
        return bytes;
    }

    /** True for {@code c} and {@code z}. */
    boolean isComplex() {
        return this == C || this == Z;
    }

    /**
     * The work-space size that a query left in the first element. A float is taken one step up, because older libraries
     * round a size above 2^24 to the nearest one, which may be too small.
     */
    int workSize(MemorySegment work) {
        double size = this == S || this == C
                ? Math.nextUp(work.get(ValueLayout.JAVA_FLOAT, 0))
                : work.get(ValueLayout.JAVA_DOUBLE, 0);
        return (int) Math.max(1, Math.ceil(size));
    }
}
