package org.panblas.testkit.oracle;

import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * A matrix as mathematics sees it: no layout, no leading dimension, no storage scheme. Columns are contiguous in
 * {@code re} and {@code im}; a vector is a matrix of one column.
 *
 * @param rows the number of rows
 * @param cols the number of columns
 * @param re the real parts
 * @param im the imaginary parts, or null for a real matrix
 */
@SuppressWarnings("ArrayRecordComponent") // the arrays are the point; nobody compares matrices
public record Matrix(int rows, int cols, double[] re, double[] im) {

    /** A matrix of zeros. */
    public static Matrix zeros(int rows, int cols, boolean complex) {
        return new Matrix(rows, cols, new double[rows * cols], complex ? new double[rows * cols] : null);
    }

    /** The identity. */
    public static Matrix identity(int n, boolean complex) {
        Matrix result = zeros(n, n, complex);
        for (int i = 0; i < n; i++) {
            result.re[i + i * n] = 1;
        }
        return result;
    }

    /** Whether it has imaginary parts. */
    public boolean complex() {
        return im != null;
    }

    /** The real part of an element. */
    public double re(int i, int j) {
        return re[i + j * rows];
    }

    /** The imaginary part of an element. */
    public double im(int i, int j) {
        return im == null ? 0 : im[i + j * rows];
    }

    /** {@code |re| + |im|} of an element. */
    public double abs1(int i, int j) {
        return Math.abs(re(i, j)) + Math.abs(im(i, j));
    }

    /** Sets an element. */
    public void set(int i, int j, double real, double imaginary) {
        re[i + j * rows] = real;
        if (im != null) {
            im[i + j * rows] = imaginary;
        }
    }

    /** Columns {@code from} to {@code to - 1}. */
    public Matrix columns(int from, int to) {
        Matrix result = zeros(rows, to - from, complex());
        for (int j = from; j < to; j++) {
            for (int i = 0; i < rows; i++) {
                result.set(i, j - from, re(i, j), im(i, j));
            }
        }
        return result;
    }

    /** Rows {@code from} to {@code to - 1}. */
    public Matrix rows(int from, int to) {
        Matrix result = zeros(to - from, cols, complex());
        for (int j = 0; j < cols; j++) {
            for (int i = from; i < to; i++) {
                result.set(i - from, j, re(i, j), im(i, j));
            }
        }
        return result;
    }

    /** {@code op(this)}. */
    public Matrix op(Transpose trans) {
        if (trans == Transpose.NO_TRANS) {
            return this;
        }
        double sign = trans == Transpose.CONJ_TRANS ? -1 : 1;
        Matrix result = zeros(/* rows= */ cols, /* cols= */ rows, complex());
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                result.set(j, i, re(i, j), sign * im(i, j));
            }
        }
        return result;
    }

    /** The transpose. */
    public Matrix transpose() {
        return op(Transpose.TRANS);
    }

    /** The conjugate transpose. */
    public Matrix adjoint() {
        return op(Transpose.CONJ_TRANS);
    }

    /** The matrix with every element conjugated. */
    public Matrix conjugate() {
        return transpose().adjoint();
    }

    /** The symmetric matrix whose triangle {@code uplo} this one holds. */
    public Matrix symmetric(Uplo uplo) {
        return mirror(uplo, 1);
    }

    /** The Hermitian matrix whose triangle {@code uplo} this one holds; imaginary parts of the diagonal are not read. */
    public Matrix hermitian(Uplo uplo) {
        Matrix result = mirror(uplo, -1);
        for (int i = 0; i < rows; i++) {
            result.set(i, i, re(i, i), 0);
        }
        return result;
    }

    private Matrix mirror(Uplo uplo, double sign) {
        Matrix result = zeros(rows, rows, complex());
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < rows; i++) {
                boolean stored = inTriangle(uplo, i, j);
                result.set(i, j, stored ? re(i, j) : re(j, i), stored ? im(i, j) : sign * im(j, i));
            }
        }
        return result;
    }

    /** The triangular (or trapezoidal) matrix in the triangle {@code uplo}. */
    public Matrix triangle(Uplo uplo, Diag diag) {
        Matrix result = zeros(rows, cols, complex());
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                if (i == j && diag == Diag.UNIT) {
                    result.set(i, j, 1, 0);
                } else if (inTriangle(uplo, i, j)) {
                    result.set(i, j, re(i, j), im(i, j));
                }
            }
        }
        return result;
    }

    /** Whether {@code (i, j)} lies in the triangle, the diagonal included. */
    public static boolean inTriangle(Uplo uplo, int i, int j) {
        return uplo == Uplo.UPPER ? i <= j : i >= j;
    }

    /** The one-norm: the largest column sum of moduli. */
    public double norm1() {
        double norm = 0;
        for (int j = 0; j < cols; j++) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += Math.hypot(re(i, j), im(i, j));
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }
}
