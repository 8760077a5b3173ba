package org.panblas.linalg;

import java.util.Random;
import org.panblas.Complex;
import org.panblas.Layout;

/** A complex matrix computed with by the definitions, which share nothing with what is tested. */
final class Plain {
    final int rows;
    final int columns;
    private final double[][] re;
    private final double[][] im;

    /** Zeros, {@code m x n}. */
    Plain(int m, int n) {
        rows = m;
        columns = n;
        re = new double[m][n];
        im = new double[m][n];
    }

    /** Elements between -1 and 1. */
    static Plain random(Random random, int rows, int columns, boolean complex) {
        Plain result = new Plain(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.set(i, j, 2 * random.nextDouble() - 1, complex ? 2 * random.nextDouble() - 1 : 0);
            }
        }
        return result;
    }

    static Plain identity(int n) {
        return diagonal(n, n, 1);
    }

    /** Values on the diagonal; the last one is repeated. */
    static Plain diagonal(int m, int n, double... values) {
        Plain result = new Plain(m, n);
        for (int i = 0; i < Math.min(m, n); i++) {
            result.re[i][i] = values[Math.min(i, values.length - 1)];
        }
        return result;
    }

    /** Real elements, row by row. */
    static Plain real(double[]... rows) {
        Plain result = new Plain(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            result.re[i] = rows[i].clone();
        }
        return result;
    }

    /** What an array holds. */
    static Plain of(Layout layout, int rows, int columns, boolean complex, double[] array) {
        Plain result = new Plain(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int at = layout == Layout.ROW_MAJOR ? i * columns + j : j * rows + i;
                result.set(i, j, array[complex ? 2 * at : at], complex ? array[2 * at + 1] : 0);
            }
        }
        return result;
    }

    /** The elements as an argument holds them. */
    double[] array(Layout layout, boolean complex) {
        double[] array = new double[rows * columns * (complex ? 2 : 1)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int at = layout == Layout.ROW_MAJOR ? i * columns + j : j * rows + i;
                array[complex ? 2 * at : at] = re[i][j];
                if (complex) {
                    array[2 * at + 1] = im[i][j];
                }
            }
        }
        return array;
    }

    double re(int i, int j) {
        return re[i][j];
    }

    double im(int i, int j) {
        return im[i][j];
    }

    Complex at(int i, int j) {
        return new Complex(re[i][j], im[i][j]);
    }

    void set(int i, int j, double realPart, double imaginaryPart) {
        re[i][j] = realPart;
        im[i][j] = imaginaryPart;
    }

    Plain times(Plain other) {
        Plain product = new Plain(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                for (int k = 0; k < columns; k++) {
                    product.re[i][j] += re[i][k] * other.re[k][j] - im[i][k] * other.im[k][j];
                    product.im[i][j] += re[i][k] * other.im[k][j] + im[i][k] * other.re[k][j];
                }
            }
        }
        return product;
    }

    Plain plus(double factor, Plain other) {
        Plain sum = new Plain(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum.set(i, j, re[i][j] + factor * other.re[i][j], im[i][j] + factor * other.im[i][j]);
            }
        }
        return sum;
    }

    Plain minus(Plain other) {
        return plus(-1, other);
    }

    /** The conjugate transpose. */
    Plain adjoint() {
        Plain result = new Plain(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.set(j, i, re[i][j], -im[i][j]);
            }
        }
        return result;
    }

    /** The sum with the conjugate transpose, which is Hermitian. */
    Plain hermitian() {
        return plus(1, adjoint());
    }

    /** The largest sum of absolute values of a column. */
    double norm() {
        double largest = 0;
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += Math.hypot(re[i][j], im[i][j]);
            }
            largest = Double.isNaN(sum) ? sum : Math.max(largest, sum);
        }
        return largest;
    }
}
