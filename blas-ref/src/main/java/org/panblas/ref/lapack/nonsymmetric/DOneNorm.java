package org.panblas.ref.lapack.nonsymmetric;

import java.util.Arrays;
import java.util.function.Consumer;
import org.panblas.ref.level1.DSum;

/**
 * Estimates the 1-norm of a linear map from its products and those of its transpose (LAPACK {@code dlacn2}; Higham, ACM
 * TOMS 14, 1988).
 */
final class DOneNorm {
    private static final int STEPS = 5;

    private DOneNorm() {}

    /** A lower bound, seldom off by more than a factor of 3; both maps overwrite their argument. */
    static double estimate(int n, Consumer<double[]> map, Consumer<double[]> transposed) {
        double[] x = new double[n];
        double part = n;
        Arrays.fill(x, 1 / part);
        map.accept(x);
        double estimate = DSum.asum(n, x, 0, 1);
        if (n == 1) {
            return estimate;
        }
        double[] signs = new double[n];
        int before = -1;
        for (int step = 0; step < STEPS; step++) {
            boolean same = true;
            for (int i = 0; i < n; i++) {
                double sign = x[i] >= 0 ? 1 : -1;
                same &= step > 0 && sign == signs[i];
                signs[i] = sign;
            }
            if (same) {
                break;
            }
            System.arraycopy(signs, 0, x, 0, n);
            transposed.accept(x);
            int largest = 0;
            for (int i = 1; i < n; i++) {
                largest = Math.abs(x[i]) > Math.abs(x[largest]) ? i : largest;
            }
            if (largest == before) {
                break;
            }
            before = largest;
            Arrays.fill(x, 0);
            x[largest] = 1;
            map.accept(x);
            double next = DSum.asum(n, x, 0, 1);
            if (next <= estimate) {
                break;
            }
            estimate = next;
        }
        return Math.max(estimate, alternating(n, x, map));
    }

    /** A vector that exposes maps on which the iteration stands still. */
    private static double alternating(int n, double[] x, Consumer<double[]> map) {
        for (int i = 0; i < n; i++) {
            double part = n - 1;
            double size = 1 + i / part;
            x[i] = i % 2 == 0 ? size : -size;
        }
        map.accept(x);
        return 2 * DSum.asum(n, x, 0, 1) / (3 * n);
    }
}
