package org.panblas.testkit;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Turns the untyped arguments of {@link Invoker} into what a routine's signature takes. Null stays null. */
final class Values {
    private Values() {}

    static long size(Object value) {
        return ((Number) value).longValue();
    }

    static int narrow(Object value) {
        return Math.toIntExact(size(value));
    }

    static double doubles(Object value) {
        return ((Number) value).doubleValue();
    }

    static float floats(Object value) {
        return ((Number) value).floatValue();
    }

    static int[] ints(Object value) {
        return (int[]) value;
    }

    static long[] longs(Object value) {
        return value == null
                ? null
                : Arrays.stream((int[]) value).asLongStream().toArray();
    }

    static double[] doubleArray(Object value) {
        return value == null ? null : (double[]) ((Operand) value).array();
    }

    static float[] floatArray(Object value) {
        return value == null ? null : (float[]) ((Operand) value).array();
    }

    static int[] intArray(Object value) {
        return value == null ? null : (int[]) ((Operand) value).array();
    }

    static byte[] byteArray(Object value) {
        return value == null ? null : (byte[]) ((Operand) value).array();
    }

    static int offset(Object value) {
        return value == null ? 0 : ((Operand) value).offset();
    }

    static MemorySegment segment(Object value) {
        return value == null ? null : ((Operand) value).segment();
    }

    static double[][] doubleGroupArray(Object value) {
        return value == null
                ? null
                : Arrays.stream((Operand[]) value).map(Values::doubleArray).toArray(double[][]::new);
    }

    static float[][] floatGroupArray(Object value) {
        return value == null
                ? null
                : Arrays.stream((Operand[]) value).map(Values::floatArray).toArray(float[][]::new);
    }

    static int[] offsetGroup(Object value) {
        return value == null
                ? new int[0]
                : Arrays.stream((Operand[]) value).mapToInt(Values::offset).toArray();
    }

    static MemorySegment[] segmentGroup(Object value) {
        return value == null
                ? null
                : Arrays.stream((Operand[]) value).map(Values::segment).toArray(MemorySegment[]::new);
    }
}
