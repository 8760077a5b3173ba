package org.panblas.cli.bench;

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
        String routine, String backend, int m, int n, int k, int threads, double seconds, double gflops) {}
