package org.panblas.testkit.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;

/** Numbers in memory of any type, seen as doubles and as bits. */
public final class Cells {
    private static final long DOUBLE_NAN = 0x7ff8_0000_0000_0000L;
    private static final int FLOAT_NAN = 0x7fc0_0000;
    private static final int INT_SENTINEL = 0x5e00_0000;
    private static final int PAYLOAD = 0x1f_ffff;

    private final Object array;

    private Cells(Object array) {
        this.array = array;
    }

    /** {@code size} numbers of the type of an array argument, each of them a sentinel. */
    static Cells sentinels(RoutineSpec spec, ArgSpec.Element element, int size) {
        Cells cells = new Cells(
                switch (element) {
                    case INT -> new int[size];
                    case BYTE -> new byte[size];
                    case FLOAT, COMPLEX_FLOAT -> new float[size];
                    case DOUBLE, COMPLEX_DOUBLE -> new double[size];
                    case T, R -> spec.isDouble() ? new double[size] : new float[size];
                });
        for (int i = 0; i < size; i++) {
            cells.setSentinel(i);
        }
        return cells;
    }

    /** The numbers of an array. */
    static Cells of(Object array) {
        return new Cells(array);
    }

    /** The Java array. */
    Object array() {
        return array;
    }

    Cells copy() {
        return new Cells(
                switch (array) {
                    case double[] d -> d.clone();
                    case float[] f -> f.clone();
                    case byte[] b -> b.clone();
                    default -> ((int[]) array).clone();
                });
    }

    int size() {
        return java.lang.reflect.Array.getLength(array);
    }

    int bytes() {
        return array instanceof double[] ? Double.BYTES : array instanceof byte[] ? 1 : Float.BYTES;
    }

    // Plain tests of the type below: a pattern switch costs a dynamic call for every number.

    /** A number of any type as a double. */
    double get(int i) {
        if (array instanceof double[] d) {
            return d[i];
        }
        if (array instanceof float[] f) {
            return f[i];
        }
        return array instanceof int[] n ? n[i] : ((byte[]) array)[i];
    }

    void set(int i, double value) {
        if (array instanceof double[] d) {
            d[i] = value;
        } else if (array instanceof float[] f) {
            f[i] = (float) value;
        } else if (array instanceof int[] n) {
            n[i] = (int) value;
        } else {
            ((byte[]) array)[i] = (byte) value;
        }
    }

    /**
     * Makes a number unfit to be read: a NaN whose payload tells its place, so that a read shows in the result and a
     * write shows in the bits.
     */
    private void setSentinel(int i) {
        if (array instanceof double[] d) {
            d[i] = Double.longBitsToDouble(DOUBLE_NAN | ((i & PAYLOAD) + 1));
        } else if (array instanceof float[] f) {
            f[i] = Float.intBitsToFloat(FLOAT_NAN | ((i & PAYLOAD) + 1));
        } else if (array instanceof int[] n) {
            n[i] = INT_SENTINEL | (i & PAYLOAD);
        } else {
            ((byte[]) array)[i] = (byte) (Byte.MIN_VALUE | i);
        }
    }

    long bits(int i) {
        if (array instanceof double[] d) {
            return Double.doubleToRawLongBits(d[i]);
        }
        if (array instanceof float[] f) {
            return Float.floatToRawIntBits(f[i]);
        }
        return array instanceof int[] n ? n[i] : ((byte[]) array)[i];
    }

    MemorySegment heapSegment() {
        return switch (array) {
            case double[] d -> MemorySegment.ofArray(d);
            case float[] f -> MemorySegment.ofArray(f);
            case byte[] b -> MemorySegment.ofArray(b);
            default -> MemorySegment.ofArray((int[]) array);
        };
    }

    void copyTo(MemorySegment segment) {
        MemorySegment.copy(
                heapSegment(), ValueLayout.JAVA_BYTE, 0, segment, ValueLayout.JAVA_BYTE, 0, segment.byteSize());
    }

    void copyFrom(MemorySegment segment) {
        MemorySegment.copy(
                segment, ValueLayout.JAVA_BYTE, 0, heapSegment(), ValueLayout.JAVA_BYTE, 0, segment.byteSize());
    }
}
