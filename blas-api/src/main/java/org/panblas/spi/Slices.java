package org.panblas.spi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Positions and elements of operands that are worked on slice by slice; what emitted code of several modules uses. */
public final class Slices {
    /** Elements of a matrix below which a slice would be all call and no work. */
    private static final double LEAST_ROOM = 64;

    private Slices() {}

    /** Where the elements from i on begin in memory; a vector with a negative increment lies there backwards. */
    public static int start(int inc, int n, int i, int length) {
        return inc >= 0 ? i * inc : (n - i - length) * -inc;
    }

    public static long start(long inc, long n, long i, long length) {
        return inc >= 0 ? i * inc : (n - i - length) * -inc;
    }

    /** How many elements of a matrix a slice may have. */
    public static int room(double bytes, int elementBytes) {
        return (int) Math.clamp(bytes / elementBytes, LEAST_ROOM, Integer.MAX_VALUE);
    }

    /** The norm of two parts: neither overflows nor underflows where the norm does not; a NaN stays, beside infinity too. */
    public static double norm(double one, double other) {
        return Double.isNaN(one + other) ? Double.NaN : Math.hypot(one, other);
    }

    public static double value(double[] x, int index) {
        return x[index];
    }

    public static float value(float[] x, int index) {
        return x[index];
    }

    public static double magnitude(double[] x, int index) {
        return Math.abs(x[index]);
    }

    public static float magnitude(float[] x, int index) {
        return Math.abs(x[index]);
    }

    /** |re| + |im|. */
    public static double modulus(double[] x, int index) {
        return Math.abs(x[2 * index]) + Math.abs(x[2 * index + 1]);
    }

    public static float modulus(float[] x, int index) {
        return Math.abs(x[2 * index]) + Math.abs(x[2 * index + 1]);
    }

    public static double value(MemorySegment x, int elementBytes, long index) {
        return part(x, elementBytes, index);
    }

    public static double magnitude(MemorySegment x, int elementBytes, long index) {
        return Math.abs(part(x, elementBytes, index));
    }

    public static double modulus(MemorySegment x, int elementBytes, long index) {
        int partBytes = elementBytes / 2;
        double re = Math.abs(part(x, partBytes, 2 * index));
        double im = Math.abs(part(x, partBytes, 2 * index + 1));
        return partBytes == Float.BYTES ? (float) re + (float) im : re + im;
    }

    private static double part(MemorySegment x, int bytes, long index) {
        return bytes == Float.BYTES
                ? x.get(ValueLayout.JAVA_FLOAT_UNALIGNED, index * bytes)
                : x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, index * bytes);
    }
}
