package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.spi.Precision;

/** What a work space consists of. */
enum Element {
    S(4),
    D(8),
    C(8),
    Z(16),
    INT(4);

    private final int bytes;

    Element(int bytes) {
        this.bytes = bytes;
    }

    static Element of(Precision p) {
        return switch (p) {
            case S -> S;
            case D -> D;
            case C -> C;
            case Z -> Z;
        };
    }

    int bytes() {
        return bytes;
    }

    /** The same for a library whose integers have 64 bits, or have not. */
    int bytes(boolean wide) {
        return this == INT && wide ? Long.BYTES : bytes;
    }

    /**
     * The size that a query left in the first element. A float is taken one step up, because older libraries round a size
     * above 2^24 to the nearest one, which may be too small.
     */
    long size(MemorySegment work, boolean wide) {
        double size = switch (this) {
            case S, C -> Math.nextUp(work.get(ValueLayout.JAVA_FLOAT, 0));
            case D, Z -> work.get(ValueLayout.JAVA_DOUBLE, 0);
            case INT -> wide ? work.get(ValueLayout.JAVA_LONG, 0) : work.get(ValueLayout.JAVA_INT, 0);
        };
        return (long) Math.max(1, Math.ceil(size));
    }
}
