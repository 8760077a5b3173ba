package org.panblas.cli.matrix;

/**
 * A dense matrix; a vector is a matrix of one column. The numbers are held as {@code double} whatever the kind of the
 * elements: a {@code float} is widened exactly, and the kind says how to write it.
 *
 * @param element the kind of the elements
 * @param rows how many rows, 0 or more
 * @param columns how many columns, 0 or more
 * @param values the elements, column-major without gaps; complex ones as pairs, real part first
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a matrix is compared with nothing.
public record Matrix(Element element, int rows, int columns, double[] values) {
    /** The longest array that every Java machine allocates. */
    static final int MOST_VALUES = Integer.MAX_VALUE - 8;

    /** Checks that there are as many values as the sizes say. */
    public Matrix {
        if (rows < 0 || columns < 0 || values.length != (long) rows * columns * element.parts()) {
            throw new IllegalArgumentException(
                    values.length + " values in a matrix of " + rows + " x " + columns + " of kind " + element);
        }
    }

    /** A matrix of zeros. */
    static Matrix zeros(Element element, int rows, int columns) {
        return new Matrix(
                element,
                rows,
                columns,
                new double[Math.multiplyExact(Math.multiplyExact(rows, columns), element.parts())]);
    }

    /** Whether one array can hold a matrix of these sizes, which are 0 or more. */
    static boolean fits(Element element, long rows, long columns) {
        return rows <= Integer.MAX_VALUE
                && columns <= Integer.MAX_VALUE
                && rows * columns <= MOST_VALUES / element.parts();
    }

    /** The real part of the element in row {@code i} and column {@code j}, counted from 0. */
    public double re(int i, int j) {
        return values[index(i, j)];
    }

    /** The imaginary part of the element in row {@code i} and column {@code j}, counted from 0. */
    public double im(int i, int j) {
        return element.isComplex() ? values[index(i, j) + 1] : 0;
    }

    /** Replaces an element; the imaginary part is ignored in a real matrix. */
    void set(int i, int j, double re, double im) {
        int index = index(i, j);
        values[index] = re;
        if (element.isComplex()) {
            values[index + 1] = im;
        }
    }

    /** Adds to an element; the imaginary part is ignored in a real matrix. */
    void add(int i, int j, double re, double im) {
        set(i, j, re(i, j) + re, im(i, j) + im);
    }

    private int index(int i, int j) {
        return element.parts() * (j * rows + i);
    }

    /** The same matrix with elements of another kind: rounded when that is narrower, real parts only when it is real. */
    public Matrix as(Element other) {
        if (other == element) {
            return this;
        }
        Matrix result = zeros(other, rows, columns);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                result.set(i, j, rounded(re(i, j), other), rounded(im(i, j), other));
            }
        }
        return result;
    }

    private static double rounded(double value, Element element) {
        return element.isSingle() ? (float) value : value;
    }
}
