package org.panblas.cli.bench;

import java.lang.reflect.Array;
import java.util.Locale;
import java.util.Random;
import org.panblas.Complex;

/** The four precisions: how their scalars and arrays are made. */
enum Precision {
    /** {@code float}. */
    S(false, false),
    /** {@code double}. */
    D(true, false),
    /** Pairs of {@code float}. */
    C(false, true),
    /** Pairs of {@code double}. */
    Z(true, true);

    /** Any seed will do; a fixed one makes two runs compute the same. */
    private static final long SEED = 1;

    private final boolean wide;
    private final boolean complex;

    Precision(boolean wide, boolean complex) {
        this.wide = wide;
        this.complex = complex;
    }

    /** The letter a routine's name begins with. */
    String letter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a number has 64 bits. */
    boolean isWide() {
        return wide;
    }

    boolean isComplex() {
        return complex;
    }

    /** A scalar argument of the element type. */
    Object scalar(double value) {
        if (complex) {
            return Complex.of(value);
        }
        return wide ? (Object) value : (Object) (float) value;
    }

    /** An array of {@code count} elements between -1 and 1. */
    Object vector(int count) {
        Random random = new Random(SEED);
        double[] values = new double[words(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * random.nextDouble() - 1;
        }
        return array(values);
    }

    /**
     * An {@code n x n} triangle whose inverse is close to one: solving with it again and again, in place, neither
     * overflows nor ends in subnormal numbers, which would be slow.
     */
    Object triangle(int n) {
        double[] values = new double[words(Math.multiplyExact(n, n))];
        int step = complex ? 2 : 1;
        for (int i = 0; i < n; i++) {
            values[step * (i * n + i)] = 1;
        }
        return array(values);
    }

    /** An {@code n x n} matrix that is Hermitian and, as each diagonal element outweighs its row, positive definite. */
    Object definite(int n) {
        Object matrix = vector(Math.multiplyExact(n, n));
        int step = complex ? 2 : 1;
        for (int i = 0; i < n; i++) {
            // A complex element is at most sqrt(2) in modulus.
            Array.set(matrix, step * (i * n + i), wide ? (Object) (2.0 * n) : (Object) (2f * n));
        }
        return matrix;
    }

    /** An array for {@code count} results. */
    Object zeros(int count) {
        return array(new double[words(count)]);
    }

    /** An array for {@code count} results that are real in every precision. */
    Object reals(int count) {
        return array(new double[count]);
    }

    private int words(int count) {
        return complex ? Math.multiplyExact(2, count) : count;
    }

    private Object array(double[] values) {
        if (wide) {
            return values;
        }
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
