package org.panblas;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Transposition between a row-major array and a column-major copy, eight rows at a time: eight runs are read side by side
 * and whole cache lines of doubles are written. The array is taken as an array, because the compiler then knows the class
 * of either side and can move the checks of bounds out of the loops.
 */
final class Strips {
    private static final ValueLayout.OfDouble D = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout.OfFloat S = ValueLayout.JAVA_FLOAT;
    private static final int STRIP = 8;

    private Strips() {}

    /** Element (i, j) of the array, {@code a[at + i * lda + j]}, goes to (i, j) of the copy, {@code copy[i + j * ld]}. */
    static void in(double[] a, int at, int lda, MemorySegment copy, long ld, int rows, int cols) {
        int i = 0;
        for (; i + STRIP <= rows; i += STRIP) {
            in(a, at + i * lda, lda, copy, i, ld, cols);
        }
        for (; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                copy.setAtIndex(D, i + j * ld, a[at + i * lda + j]);
            }
        }
    }

    private static void in(double[] a, int at, int lda, MemorySegment copy, long to, long ld, int cols) {
        for (int j = 0; j < cols; j++) {
            int p = at + j;
            long q = (to + j * ld) * Double.BYTES;
            copy.set(D, q, a[p]);
            copy.set(D, q + 8, a[p + lda]);
            copy.set(D, q + 16, a[p + 2 * lda]);
            copy.set(D, q + 24, a[p + 3 * lda]);
            copy.set(D, q + 32, a[p + 4 * lda]);
            copy.set(D, q + 40, a[p + 5 * lda]);
            copy.set(D, q + 48, a[p + 6 * lda]);
            copy.set(D, q + 56, a[p + 7 * lda]);
        }
    }

    /** The way back: element (i, j) of the copy goes to (i, j) of the array. */
    static void out(MemorySegment copy, long ld, double[] a, int at, int lda, int rows, int cols) {
        int j = 0;
        for (; j + STRIP <= cols; j += STRIP) {
            out(copy, j * ld, ld, a, at + j, lda, rows);
        }
        for (; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                a[at + i * lda + j] = copy.getAtIndex(D, i + j * ld);
            }
        }
    }

    private static void out(MemorySegment copy, long from, long ld, double[] a, int at, int lda, int rows) {
        long next = ld * Double.BYTES;
        for (int i = 0; i < rows; i++) {
            int p = at + i * lda;
            long q = (from + i) * Double.BYTES;
            a[p] = copy.get(D, q);
            a[p + 1] = copy.get(D, q + next);
            a[p + 2] = copy.get(D, q + 2 * next);
            a[p + 3] = copy.get(D, q + 3 * next);
            a[p + 4] = copy.get(D, q + 4 * next);
            a[p + 5] = copy.get(D, q + 5 * next);
            a[p + 6] = copy.get(D, q + 6 * next);
            a[p + 7] = copy.get(D, q + 7 * next);
        }
    }

    /** As {@link #in(double[], int, int, MemorySegment, long, int, int)}. */
    static void in(float[] a, int at, int lda, MemorySegment copy, long ld, int rows, int cols) {
        int i = 0;
        for (; i + STRIP <= rows; i += STRIP) {
            in(a, at + i * lda, lda, copy, i, ld, cols);
        }
        for (; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                copy.setAtIndex(S, i + j * ld, a[at + i * lda + j]);
            }
        }
    }

    private static void in(float[] a, int at, int lda, MemorySegment copy, long to, long ld, int cols) {
        for (int j = 0; j < cols; j++) {
            int p = at + j;
            long q = (to + j * ld) * Float.BYTES;
            copy.set(S, q, a[p]);
            copy.set(S, q + 4, a[p + lda]);
            copy.set(S, q + 8, a[p + 2 * lda]);
            copy.set(S, q + 12, a[p + 3 * lda]);
            copy.set(S, q + 16, a[p + 4 * lda]);
            copy.set(S, q + 20, a[p + 5 * lda]);
            copy.set(S, q + 24, a[p + 6 * lda]);
            copy.set(S, q + 28, a[p + 7 * lda]);
        }
    }

    /** As {@link #out(MemorySegment, long, double[], int, int, int, int)}. */
    static void out(MemorySegment copy, long ld, float[] a, int at, int lda, int rows, int cols) {
        int j = 0;
        for (; j + STRIP <= cols; j += STRIP) {
            out(copy, j * ld, ld, a, at + j, lda, rows);
        }
        for (; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                a[at + i * lda + j] = copy.getAtIndex(S, i + j * ld);
            }
        }
    }

    private static void out(MemorySegment copy, long from, long ld, float[] a, int at, int lda, int rows) {
        long next = ld * Float.BYTES;
        for (int i = 0; i < rows; i++) {
            int p = at + i * lda;
            long q = (from + i) * Float.BYTES;
            a[p] = copy.get(S, q);
            a[p + 1] = copy.get(S, q + next);
            a[p + 2] = copy.get(S, q + 2 * next);
            a[p + 3] = copy.get(S, q + 3 * next);
            a[p + 4] = copy.get(S, q + 4 * next);
            a[p + 5] = copy.get(S, q + 5 * next);
            a[p + 6] = copy.get(S, q + 6 * next);
            a[p + 7] = copy.get(S, q + 7 * next);
        }
    }
}
