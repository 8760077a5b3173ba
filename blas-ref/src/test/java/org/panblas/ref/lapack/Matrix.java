package org.panblas.ref.lapack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.function.IntBinaryOperator;

/** A column-major operand in an array of one precision, with an offset and a padded leading dimension, NaN outside. */
public final class Matrix {
    private static final int OFFSET = 3;
    private static final int PADDING = 2;

    public final int rows;
    public final int cols;
    public final int ld;
    final int offset = OFFSET;
    final Object data;
    boolean vector;
    private final boolean complex;
    private final int unit;

    Matrix(Precision precision, boolean complex, int rows, int cols) {
        this.rows = rows;
        this.cols = cols;
        this.complex = complex;
        unit = complex ? 2 : 1;
        ld = rows + PADDING;
        int length = unit * (OFFSET + ld * (cols + 1));
        data = precision.wide ? new double[length] : new float[length];
        for (int p = 0; p < length; p++) {
            put(p, Double.NaN);
        }
    }

    Matrix asVector() {
        vector = true;
        return this;
    }

    private void put(int p, double x) {
        if (data instanceof double[] d) {
            d[p] = x;
        } else {
            ((float[]) data)[p] = (float) x;
        }
    }

    private double part(int i, int j, int part) {
        return Array.getDouble(data, unit * (offset + i + j * ld) + part);
    }

    public double re(int i, int j) {
        return part(i, j, 0);
    }

    public double im(int i, int j) {
        return complex ? part(i, j, 1) : 0;
    }

    /** The i-th element of a vector. */
    public double get(int i) {
        return part(i, 0, 0);
    }

    public Matrix set(Dense values) {
        for (int j = 0; j < values.cols; j++) {
            for (int i = 0; i < values.rows; i++) {
                set(i, j, values.re(i, j), values.im(i, j));
            }
        }
        return this;
    }

    public Matrix set(int i, int j, double x, double y) {
        int p = unit * (offset + i + j * ld);
        put(p, x);
        if (complex) {
            put(p + 1, y);
        }
        return this;
    }

    /** Writes NaN where the sign of {@code choice(i, j)} is negative. */
    public Matrix hide(IntBinaryOperator choice) {
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                if (choice.applyAsInt(i, j) < 0) {
                    set(i, j, Double.NaN, Double.NaN);
                }
            }
        }
        return this;
    }

    /** The elements as they are now. */
    public Dense dense() {
        Dense x = new Dense(rows, cols);
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                x.set(i, j, re(i, j), im(i, j));
            }
        }
        return x;
    }

    /** The real parts of a vector. */
    public double[] values() {
        double[] x = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = get(i);
        }
        return x;
    }

    /** Fails unless what lies before, between and after the columns is as NaN as it was. */
    public void assertBorderUntouched() {
        for (int p = 0; p < Array.getLength(data); p++) {
            int element = p / unit - offset;
            boolean inside = element >= 0 && element < ld * cols && element % ld < rows;
            if (!inside) {
                assertThat(Array.getDouble(data, p)).as("outside, at %d", p).isNaN();
            }
        }
    }
}
