package org.panblas.testkit.lapack;

import org.panblas.testkit.oracle.Matrix;

/**
 * Eigenvalues of a small Hessenberg matrix by the QR algorithm in complex double with Wilkinson's shifts (Golub and Van
 * Loan, Matrix Computations, 7.5).
 */
final class HessenbergEigen {
    /** Steps for one eigenvalue; two or three are usual. */
    private static final int MOST_STEPS = 200;

    private final Matrix h;

    private HessenbergEigen(Matrix h) {
        this.h = Elements.complex(h.columns(0, h.cols()));
    }

    /** The eigenvalues as a complex vector. Of real matrices they come in conjugate pairs, the positive one first. */
    static Matrix values(Matrix matrix) {
        int n = matrix.rows();
        HessenbergEigen eigen = new HessenbergEigen(matrix);
        Matrix values = Matrix.zeros(n, 1, true);
        for (int last = n - 1; last >= 0; last--) {
            eigen.isolate(last);
            values.set(last, 0, eigen.h.re(last, last), eigen.h.im(last, last));
        }
        return matrix.complex() ? values : paired(values, 1e-8 * matrix.norm1());
    }

    /** Conjugate pairs are not exact: the positive one stands for both, and what is next to the axis is on it. */
    private static Matrix paired(Matrix values, double near) {
        Matrix result = Matrix.zeros(values.rows(), 1, true);
        int next = 0;
        for (int i = 0; i < values.rows(); i++) {
            double re = values.re(i, 0);
            double im = values.im(i, 0);
            if (Math.abs(im) <= near) {
                result.set(next++, 0, re, 0);
            } else if (im > 0) {
                result.set(next++, 0, re, im);
                result.set(next++, 0, re, -im);
            }
        }
        return result;
    }

    private void isolate(int last) {
        for (int step = 0; step < MOST_STEPS; step++) {
            int first = last;
            while (first > 0 && !small(first)) {
                first--;
            }
            if (first == last) {
                return;
            }
            step(first, last, step % 10 == 9);
        }
        throw new IllegalStateException("no convergence");
    }

    private boolean small(int i) {
        return h.abs1(i, i - 1) <= Math.ulp(1.0) / 2 * (h.abs1(i, i) + h.abs1(i - 1, i - 1));
    }

    private void step(int first, int last, boolean exceptional) {
        double[] shift = exceptional ? new double[] {h.abs1(last, last - 1), 0} : wilkinson(last);
        int n = h.rows();
        for (int i = 0; i < n; i++) {
            h.set(i, i, h.re(i, i) - shift[0], h.im(i, i) - shift[1]);
        }
        double[][] rotations = new double[n][];
        for (int k = first; k < last; k++) {
            rotations[k] = rotation(h.re(k, k), h.im(k, k), h.re(k + 1, k), h.im(k + 1, k));
            for (int j = k; j <= last; j++) {
                rotate(rotations[k], k, j, k + 1, j, 1);
            }
        }
        for (int k = first; k < last; k++) {
            for (int i = first; i <= Math.min(k + 1, last); i++) {
                rotate(rotations[k], i, k, i, k + 1, -1);
            }
        }
        for (int i = 0; i < n; i++) {
            h.set(i, i, h.re(i, i) + shift[0], h.im(i, i) + shift[1]);
        }
    }

    /** c, and the parts of s, for {@code c x + s y = r}, {@code c y - conj(s) x = 0}. */
    private static double[] rotation(double xr, double xi, double yr, double yi) {
        double x = Math.hypot(xr, xi);
        double r = Math.hypot(x, Math.hypot(yr, yi));
        if (r == 0) {
            return new double[] {1, 0, 0};
        }
        if (x == 0) {
            return new double[] {0, yr / r, -yi / r};
        }
        // s = x / |x| * conj(y) / r
        return new double[] {x / r, (xr * yr + xi * yi) / x / r, (xi * yr - xr * yi) / x / r};
    }

    /** {@code x := c x + s y, y := c y - conj(s) x}, from the right with the conjugate of s. */
    private void rotate(double[] g, int i, int j, int k, int l, int side) {
        double c = g[0];
        double sr = g[1];
        double si = side * g[2];
        double xr = h.re(i, j);
        double xi = h.im(i, j);
        double yr = h.re(k, l);
        double yi = h.im(k, l);
        h.set(i, j, c * xr + sr * yr - si * yi, c * xi + sr * yi + si * yr);
        h.set(k, l, c * yr - (sr * xr + si * xi), c * yi - (sr * xi - si * xr));
    }

    /** The eigenvalue of the last block of order 2 that is nearer to the last element. */
    private double[] wilkinson(int last) {
        int p = last - 1;
        double dr = (h.re(p, p) - h.re(last, last)) / 2;
        double di = (h.im(p, p) - h.im(last, last)) / 2;
        double br = h.re(p, last) * h.re(last, p) - h.im(p, last) * h.im(last, p);
        double bi = h.re(p, last) * h.im(last, p) + h.im(p, last) * h.re(last, p);
        double qr = dr * dr - di * di + br;
        double qi = 2 * dr * di + bi;
        double modulus = Math.sqrt(Math.hypot(qr, qi));
        double angle = Math.atan2(qi, qr) / 2;
        double rr = modulus * Math.cos(angle);
        double ri = modulus * Math.sin(angle);
        double sign = dr * rr + di * ri >= 0 ? 1 : -1;
        double tr = dr + sign * rr;
        double ti = di + sign * ri;
        if (tr == 0 && ti == 0) {
            return new double[] {h.re(last, last), h.im(last, last)};
        }
        double[] quotient = Elimination.quotient(br, bi, tr, ti);
        return new double[] {h.re(last, last) - quotient[0], h.im(last, last) - quotient[1]};
    }
}
