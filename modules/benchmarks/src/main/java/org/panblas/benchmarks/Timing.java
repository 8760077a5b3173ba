package org.panblas.benchmarks;

import java.util.Locale;

/**
 * The median of one benchmark.
 *
 * @param routine the routine
 * @param implementation who served it; {@code openblas from C} and the like for the limit
 * @param n the order
 * @param transposes the operations on the factors of a product, {@code NN} for other routines
 * @param threads the thread count
 * @param seconds seconds a call
 */
record Timing(String routine, String implementation, int n, String transposes, int threads, double seconds) {
    double gflops() {
        return Routine.of(routine).flops(n) / seconds / 1e9;
    }

    /** What is the same for everyone that is compared. */
    String subject() {
        return routine + (transposes.equals("NN") ? "" : " " + transposes) + ", n = " + n
                + (threads == 1 ? "" : ", " + threads + " threads");
    }

    String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"routine\": \"%s\", \"implementation\": \"%s\", \"n\": %d, \"transposes\": \"%s\", \"threads\": %d,"
                        + " \"seconds\": %.4e, \"gflops\": %.2f}",
                routine,
                implementation,
                n,
                transposes,
                threads,
                seconds,
                gflops());
    }
}
