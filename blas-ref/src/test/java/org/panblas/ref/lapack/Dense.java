package org.panblas.ref.lapack;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/** A complex matrix in double precision with the plainest of arithmetic, in which the tests measure residuals. */
public final class Dense {
    public final int rows;
    public final int cols;
    final double[] re;
    final double[] im;

    public Dense(int rows, int cols) {
        this.rows = rows;
        this.cols = cols;
        re = new double[rows * cols];
        im = new double[rows * cols];
    }

    public double re(int i, int j) {
        return re[i + j * rows];
    }

    public double im(int i, int j) {
        return im[i + j * rows];
    }

    public Dense set(int i, int j, double x, double y) {
        re[i + j * rows] = x;
        im[i + j * rows] = y;
        return this;
    }

    public static Dense identity(int n) {
        Dense x = new Dense(n, n);
        for (int i = 0; i < n; i++) {
            x.set(i, i, 1, 0);
        }
        return x;
    }

    /** A diagonal matrix of any shape. */
    public static Dense diagonal(int rows, int cols, double... d) {
        Dense x = new Dense(rows, cols);
        for (int i = 0; i < Math.min(d.length, Math.min(rows, cols)); i++) {
            x.set(i, i, d[i], 0);
        }
        return x;
    }

    /** Uniform in [-1, 1], with an imaginary part if {@code complex}. */
    public static Dense random(Random random, int rows, int cols, boolean complex) {
        Dense x = new Dense(rows, cols);
        for (int p = 0; p < rows * cols; p++) {
            x.re[p] = 2 * random.nextDouble() - 1;
            x.im[p] = complex ? 2 * random.nextDouble() - 1 : 0;
        }
        return x;
    }

    /** A matrix with orthonormal columns, by Gram-Schmidt twice over. */
    public static Dense orthonormal(Random random, int rows, int cols, boolean complex) {
        Dense q = random(random, rows, cols, complex);
        for (int j = 0; j < cols; j++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    double x = 0;
                    double y = 0;
                    for (int i = 0; i < rows; i++) {
                        x += q.re(i, k) * q.re(i, j) + q.im(i, k) * q.im(i, j);
                        y += q.re(i, k) * q.im(i, j) - q.im(i, k) * q.re(i, j);
                    }
                    for (int i = 0; i < rows; i++) {
                        q.set(
                                i,
                                j,
                                q.re(i, j) - x * q.re(i, k) + y * q.im(i, k),
                                q.im(i, j) - x * q.im(i, k) - y * q.re(i, k));
                    }
                }
            }
            double norm = 0;
            for (int i = 0; i < rows; i++) {
                norm += q.re(i, j) * q.re(i, j) + q.im(i, j) * q.im(i, j);
            }
            norm = Math.sqrt(norm);
            for (int i = 0; i < rows; i++) {
                q.set(i, j, q.re(i, j) / norm, q.im(i, j) / norm);
            }
        }
        return q;
    }

    /** Q * diag(w) * Q^H with a random Q. */
    public static Dense withEigenvalues(Random random, boolean complex, double... w) {
        Dense q = orthonormal(random, w.length, w.length, complex);
        return q.times(diagonal(w.length, w.length, w)).times(q.adjoint()).hermitian();
    }

    /** U * diag(s) * V^H with random U and V. */
    public static Dense withSingularValues(Random random, boolean complex, int rows, int cols, double... s) {
        Dense u = orthonormal(random, rows, s.length, complex);
        Dense v = orthonormal(random, cols, s.length, complex);
        return u.times(diagonal(s.length, s.length, s)).times(v.adjoint());
    }

    /** (A + A^H) / 2. */
    public Dense hermitian() {
        Dense x = new Dense(rows, cols);
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                x.set(i, j, (re(i, j) + re(j, i)) / 2, (im(i, j) - im(j, i)) / 2);
            }
        }
        return x;
    }

    public Dense times(Dense b) {
        Dense x = new Dense(rows, b.cols);
        for (int j = 0; j < b.cols; j++) {
            for (int k = 0; k < cols; k++) {
                double p = b.re(k, j);
                double q = b.im(k, j);
                if (p == 0 && q == 0) {
                    continue;
                }
                for (int i = 0; i < rows; i++) {
                    x.re[i + j * rows] += re(i, k) * p - im(i, k) * q;
                    x.im[i + j * rows] += re(i, k) * q + im(i, k) * p;
                }
            }
        }
        return x;
    }

    public Dense times(double factor) {
        Dense x = new Dense(rows, cols);
        for (int p = 0; p < re.length; p++) {
            x.re[p] = re[p] * factor;
            x.im[p] = im[p] * factor;
        }
        return x;
    }

    public Dense minus(Dense b) {
        Dense x = new Dense(rows, cols);
        for (int p = 0; p < re.length; p++) {
            x.re[p] = re[p] - b.re[p];
            x.im[p] = im[p] - b.im[p];
        }
        return x;
    }

    public Dense adjoint() {
        int height = cols;
        int width = rows;
        Dense x = new Dense(height, width);
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                x.set(j, i, re(i, j), -im(i, j));
            }
        }
        return x;
    }

    /** The block of the given size that begins at (i, j). */
    public Dense block(int i, int j, int height, int width) {
        Dense x = new Dense(height, width);
        for (int q = 0; q < width; q++) {
            for (int p = 0; p < height; p++) {
                x.set(p, q, re(i + p, j + q), im(i + p, j + q));
            }
        }
        return x;
    }

    /** Keeps the elements for which the sign of {@code choice(i, j)} is not negative. */
    public Dense where(IntBinaryOperator choice) {
        Dense x = new Dense(rows, cols);
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                if (choice.applyAsInt(i, j) >= 0) {
                    x.set(i, j, re(i, j), im(i, j));
                }
            }
        }
        return x;
    }

    /** The Frobenius norm, safe against overflow and underflow; NaN if the matrix holds one. */
    public double norm() {
        double max = 0;
        for (int p = 0; p < re.length; p++) {
            max = Math.max(max, Math.max(Math.abs(re[p]), Math.abs(im[p])));
        }
        if (max == 0 || Double.isNaN(max) || Double.isInfinite(max)) {
            return max;
        }
        double sum = 0;
        for (int p = 0; p < re.length; p++) {
            sum += (re[p] / max) * (re[p] / max) + (im[p] / max) * (im[p] / max);
        }
        return max * Math.sqrt(sum);
    }
}
