package org.panblas.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one timing gave. A dimension that the routine does not have is 1.
 *
 * @param routine the routine, for example {@code dgemm}
 * @param backend the backend that served it
 * @param m rows
 * @param n the size
 * @param k the inner dimension
 * @param threads the backend's thread count
 * @param seconds seconds a call, the median
 * @param gflops 10^9 floating-point operations a second
 */
public record BenchResult(
        String routine, String backend, int m, int n, int k, int threads, double seconds, double gflops) {

    /** A JSON array of objects with the names of this record's parts as keys. */
    public static String toJson(List<BenchResult> results) {
        return results.stream().map(BenchResult::toJson).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"routine\": \"%s\", \"backend\": \"%s\", \"m\": %d, \"n\": %d, \"k\": %d, \"threads\": %d,"
                        + " \"seconds\": %.6e, \"gflops\": %.4f}",
                routine,
                backend,
                m,
                n,
                k,
                threads,
                seconds,
                gflops);
    }
}
