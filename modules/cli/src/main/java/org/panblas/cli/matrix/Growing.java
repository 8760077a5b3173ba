package org.panblas.cli.matrix;

import java.util.Arrays;

/** Numbers whose count is not known beforehand. */
final class Growing {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            // Twice as long, up to the longest array there is; beyond it Java's memory is exhausted.
            long longer = Math.min(2L * size, Math.max(size + 1L, Matrix.MOST_VALUES));
            values = Arrays.copyOf(values, Math.toIntExact(longer));
        }
        values[size++] = value;
    }

    double get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
