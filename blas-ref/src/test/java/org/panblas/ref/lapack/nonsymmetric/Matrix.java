package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import java.util.Random;

/** A complex matrix in double precision, with plain arithmetic: what the ratios of these tests are computed by. */
final class Matrix {
    /** Stands in front of, between and behind the columns of an operand and must still stand there afterwards. */
    static final double SENTINEL = 77;

    static final int OFFSET = 3;
    static final int PADDING = 2;

    final int m;
    final int n;
    final double[] re;
    final double[] im;

    Matrix(int m, int n) {
        this.m = m;
        this.n = n;
        this.re = new double[m * n];
        this.im = new double[m * n];
    }

    static Matrix identity(int n) {
        Matrix a = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            a.re[i * (n + 1)] = 1;
        }
        return a;
    }

    static Matrix random(int m, int n, long seed, boolean complex) {
        Random random = new Random(seed);
        Matrix a = new Matrix(m, n);
        for (int i = 0; i < m * n; i++) {
            a.re[i] = (float) (2 * random.nextDouble() - 1);
            a.im[i] = complex ? (float) (2 * random.nextDouble() - 1) : 0;
        }
        return a;
    }

    Matrix copy() {
        Matrix c = new Matrix(m, n);
        System.arraycopy(re, 0, c.re, 0, re.length);
        System.arraycopy(im, 0, c.im, 0, im.length);
        return c;
    }

    Matrix set(int i, int j, double value) {
        re[i + j * m] = value;
        im[i + j * m] = 0;
        return this;
    }

    double abs(int i, int j) {
        return Math.hypot(re[i + j * m], im[i + j * m]);
    }

    Matrix times(Matrix b) {
        Matrix c = new Matrix(m, b.n);
        for (int j = 0; j < b.n; j++) {
            for (int k = 0; k < n; k++) {
                double x = b.re[k + j * b.m];
                double y = b.im[k + j * b.m];
                if (x != 0 || y != 0) {
                    for (int i = 0; i < m; i++) {
                        c.re[i + j * m] += re[i + k * m] * x - im[i + k * m] * y;
                        c.im[i + j * m] += re[i + k * m] * y + im[i + k * m] * x;
                    }
                }
            }
        }
        return c;
    }

    Matrix adjoint() {
        Matrix c = new Matrix(n, m);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                c.re[j + i * n] = re[i + j * m];
                c.im[j + i * n] = -im[i + j * m];
            }
        }
        return c;
    }

    /** this + factor * b. */
    Matrix plus(double factor, Matrix b) {
        Matrix c = copy();
        for (int i = 0; i < re.length; i++) {
            c.re[i] += factor * b.re[i];
            c.im[i] += factor * b.im[i];
        }
        return c;
    }

    Matrix scaled(double factor) {
        Matrix c = copy();
        for (int i = 0; i < re.length; i++) {
            c.re[i] *= factor;
            c.im[i] *= factor;
        }
        return c;
    }

    double norm1() {
        double max = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += abs(i, j);
            }
            max = Math.max(max, sum);
        }
        return max;
    }

    int ld() {
        return Math.max(1, m) + PADDING;
    }

    /** The array that a routine takes: offset OFFSET, leading dimension {@link #ld}, surrounded by sentinels. */
    double[] pack(Precision p) {
        int parts = p.parts();
        double[] a = new double[parts * (OFFSET + ld() * n + 1)];
        Arrays.fill(a, SENTINEL);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int q = parts * (OFFSET + i + j * ld());
                a[q] = re[i + j * m];
                if (p.complex) {
                    a[q + 1] = im[i + j * m];
                }
            }
        }
        return a;
    }

    /** What a routine left in an array of {@link #pack}, whose sentinels must be whole. */
    static Matrix unpack(Precision p, int m, int n, double[] a) {
        Matrix c = new Matrix(m, n);
        double[] rest = a.clone();
        int parts = p.parts();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int q = parts * (OFFSET + i + j * c.ld());
                c.re[i + j * m] = a[q];
                c.im[i + j * m] = p.complex ? a[q + 1] : 0;
                Arrays.fill(rest, q, q + parts, SENTINEL);
            }
        }
        for (double value : rest) {
            if (value != SENTINEL) {
                throw new AssertionError("written outside the operand: " + value);
            }
        }
        return c;
    }
}
