package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;

/**
 * Solves A * X + sign * X * B = scale * C for A and B of order 1 or 2 (LAPACK {@code dlasy2}): Gaussian elimination with
 * complete pivoting of the system of their Kronecker sum. Matrices stand in arrays of four elements, columns two apart.
 */
final class DLasy2 {
    private static final double SMALL = Double.MIN_NORMAL / Math.ulp(1.0);

    final double[] x = new double[4];
    double scale;
    /** Whether the system was so near to a singular one that another was solved. */
    boolean perturbed;

    private final double[] k = new double[16];
    private final double[] b = new double[4];
    private final int[] place = new int[4];

    void solve(int m, int n, int sign, double smin, double[] a, double[] right, double[] c) {
        int order = m * n;
        fill(m, n, sign, a, right, c);
        perturbed = false;
        for (int step = 0; step < order; step++) {
            pivot(step, order);
            double head = k[5 * step];
            if (!(Math.abs(head) >= smin)) {
                perturbed = true;
                head = smin;
                k[5 * step] = smin;
            }
            for (int i = step + 1; i < order; i++) {
                double factor = k[i + 4 * step] / head;
                b[i] -= factor * b[step];
                for (int j = step + 1; j < order; j++) {
                    k[i + 4 * j] -= factor * k[step + 4 * j];
                }
            }
        }
        guard(order);
        for (int i = order - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < order; j++) {
                sum -= k[i + 4 * j] * x[place[j]];
            }
            x[place[i]] = sum / k[5 * i];
        }
    }

    /** The unknown x(i, j) is number i + 2 * j in the array and i + m * j in the system. */
    private void fill(int m, int n, int sign, double[] a, double[] right, double[] c) {
        Arrays.fill(k, 0);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int row = i + m * j;
                place[row] = i + 2 * j;
                b[row] = c[i + 2 * j];
                for (int p = 0; p < m; p++) {
                    k[row + 4 * (p + m * j)] += a[i + 2 * p];
                }
                for (int q = 0; q < n; q++) {
                    k[row + 4 * (i + m * q)] += sign * right[q + 2 * j];
                }
            }
        }
    }

    /** Brings the largest element left to the diagonal. */
    private void pivot(int step, int order) {
        int row = step;
        int column = step;
        for (int j = step; j < order; j++) {
            for (int i = step; i < order; i++) {
                if (Math.abs(k[i + 4 * j]) > Math.abs(k[row + 4 * column])) {
                    row = i;
                    column = j;
                }
            }
        }
        for (int j = 0; j < order; j++) {
            double t = k[step + 4 * j];
            k[step + 4 * j] = k[row + 4 * j];
            k[row + 4 * j] = t;
        }
        double t = b[step];
        b[step] = b[row];
        b[row] = t;
        for (int i = 0; i < order; i++) {
            t = k[i + 4 * step];
            k[i + 4 * step] = k[i + 4 * column];
            k[i + 4 * column] = t;
        }
        int unknown = place[step];
        place[step] = place[column];
        place[column] = unknown;
    }

    /** Scales the right-hand side where a division by a small pivot could overflow. */
    private void guard(int order) {
        scale = 1;
        double most = 0;
        boolean risk = false;
        for (int i = 0; i < order; i++) {
            most = Math.max(most, Math.abs(b[i]));
            risk |= 8 * SMALL * Math.abs(b[i]) > Math.abs(k[5 * i]);
        }
        if (risk) {
            scale = 0.125 / most;
            for (int i = 0; i < order; i++) {
                b[i] *= scale;
            }
        }
    }
}
