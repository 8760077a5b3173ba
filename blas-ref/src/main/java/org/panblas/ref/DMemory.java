package org.panblas.ref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Elements of native segments, for the routines that are derived from those on arrays (docs/decisions/0007). Each access
 * asks for the exact class of the segment first: the compiler moves that out of loops, and knows from then on which
 * methods of the JDK are called, whatever kinds of segments the program has used before.
 */
public final class DMemory {
    /** How numbers lie in memory. */
    public static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private static final Class<?> NATIVE = MemorySegment.NULL.getClass();

    private DMemory() {}

    /**
     * Whether routines can work on a segment where it lies.
     *
     * @param count how many numbers they may look at
     */
    static boolean holds(MemorySegment x, long count) {
        return x.getClass() == NATIVE && count <= Integer.MAX_VALUE;
    }

    /** The segment, whose class is now known. */
    public static MemorySegment exact(MemorySegment x) {
        if (x.getClass() != NATIVE) {
            throw new IllegalArgumentException("not a native segment: " + x);
        }
        return x;
    }

    /** {@code x[i]}. */
    public static double get(MemorySegment x, long i) {
        return exact(x).get(ValueLayout.JAVA_DOUBLE_UNALIGNED, Double.BYTES * i);
    }

    /** {@code x[i] = value}. */
    public static void put(MemorySegment x, long i, double value) {
        exact(x).set(ValueLayout.JAVA_DOUBLE_UNALIGNED, Double.BYTES * i, value);
    }

    /** {@code y[iy + i] = x[ix + i]} for {@code n} elements. */
    public static void copy(MemorySegment x, long ix, MemorySegment y, long iy, long n) {
        MemorySegment.copy(x, Double.BYTES * ix, y, Double.BYTES * iy, Double.BYTES * n);
    }
}
