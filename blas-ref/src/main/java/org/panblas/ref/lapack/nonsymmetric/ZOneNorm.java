package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Estimates the 1-norm of a linear map from its products and those of its adjoint (LAPACK {@code zlacn2}; Higham, ACM
 * TOMS 14, 1988).
 */
final class ZOneNorm {
    private static final int STEPS = 5;

    private ZOneNorm() {}

    /** A lower bound, seldom off by more than a factor of 3; both maps overwrite their argument. */
    static double estimate(int n, Consumer<double[]> map, Consumer<double[]> adjoint) {
        double[] x = new double[2 * n];
        double part = n;
        for (int i = 0; i < n; i++) {
            x[2 * i] = 1 / part;
        }
        map.accept(x);
        double estimate = norm(n, x);
        int before = -1;
        for (int step = 0; step < STEPS && n > 1; step++) {
            for (int i = 0; i < 2 * n; i += 2) {
                double size = Math.hypot(x[i], x[i + 1]);
                boolean zero = !(size > Double.MIN_NORMAL);
                x[i] = zero ? 1 : x[i] / size;
                x[i + 1] = zero ? 0 : x[i + 1] / size;
            }
            adjoint.accept(x);
            int largest = 0;
            double best = -1;
            for (int i = 0; i < n; i++) {
                double size = Math.hypot(x[2 * i], x[2 * i + 1]);
                if (size > best) {
                    best = size;
                    largest = i;
                }
            }
            if (largest == before) {
                break;
            }
            before = largest;
            Arrays.fill(x, 0);
            x[2 * largest] = 1;
            map.accept(x);
            double next = norm(n, x);
            if (next <= estimate) {
                break;
            }
            estimate = next;
        }
        return n > 1 ? Math.max(estimate, alternating(n, x, map)) : estimate;
    }

    private static double norm(int n, double[] x) {
        double sum = 0;
        for (int i = 0; i < 2 * n; i += 2) {
            sum += Math.hypot(x[i], x[i + 1]);
        }
        return sum;
    }

    /** A vector that exposes maps on which the iteration stands still. */
    private static double alternating(int n, double[] x, Consumer<double[]> map) {
        for (int i = 0; i < n; i++) {
            double part = n - 1;
            double size = 1 + i / part;
            x[2 * i] = i % 2 == 0 ? size : -size;
            x[2 * i + 1] = 0;
        }
        map.accept(x);
        return 2 * norm(n, x) / (3 * n);
    }
}
