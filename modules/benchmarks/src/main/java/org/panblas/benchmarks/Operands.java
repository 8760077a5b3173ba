package org.panblas.benchmarks;

import java.util.Random;

/** Matrices of order n, column by column. Any seed will do; a fixed one makes all runs compute the same. */
final class Operands {
    private static final long SEED = 1;

    private Operands() {}

    /** {@code count} numbers in [-1, 1). */
    static double[] vector(int count) {
        Random random = new Random(SEED);
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = 2 * random.nextDouble() - 1;
        }
        return result;
    }

    /** The same as {@code float}. */
    static float[] floats(int count) {
        double[] wide = vector(count);
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = (float) wide[i];
        }
        return result;
    }

    /** A general matrix. */
    static double[] general(int n) {
        return vector(Math.multiplyExact(n, n));
    }

    /** A symmetric matrix, both triangles stored. */
    static double[] symmetric(int n) {
        double[] a = general(n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                a[i + j * n] = a[j + i * n];
            }
        }
        return a;
    }

    /** A symmetric matrix that is positive definite, because its diagonal dominates. */
    static double[] definite(int n) {
        double[] a = symmetric(n);
        for (int i = 0; i < n; i++) {
            a[i + i * n] = n;
        }
        return a;
    }

    /** As {@link #definite}: a lower triangle whose inverse is small, so that a solution neither grows nor underflows. */
    static double[] triangle(int n) {
        return definite(n);
    }
}
