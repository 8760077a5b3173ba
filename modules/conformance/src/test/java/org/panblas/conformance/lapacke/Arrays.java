package org.panblas.conformance.lapacke;

import java.lang.foreign.MemorySegment;

/** Java arrays of any of the four types that LAPACK's arguments have. */
final class Arrays {
    private Arrays() {}

    static MemorySegment segment(Object array) {
        return switch (array) {
            case double[] d -> MemorySegment.ofArray(d);
            case float[] f -> MemorySegment.ofArray(f);
            case int[] n -> MemorySegment.ofArray(n);
            default -> MemorySegment.ofArray((byte[]) array);
        };
    }

    static Object copy(Object array) {
        return switch (array) {
            case double[] d -> d.clone();
            case float[] f -> f.clone();
            case int[] n -> n.clone();
            default -> ((byte[]) array).clone();
        };
    }

    static int length(Object array) {
        return java.lang.reflect.Array.getLength(array);
    }

    /** A number of any type as a double. */
    static double get(Object array, int i) {
        return java.lang.reflect.Array.getDouble(array, i);
    }

    /** Sets an element of numbers to zero. */
    static void clear(Object array, int i) {
        if (array instanceof float[] f) {
            f[i] = 0;
        } else {
            ((double[]) array)[i] = 0;
        }
    }
}
