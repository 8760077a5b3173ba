package org.panblas.linalg;

/**
 * A QR factorization: {@code A = Q R}, with {@code k = min(m, n)}.
 *
 * @param q orthonormal columns, {@code m x k}, or {@code m x m} when all were asked for
 * @param r upper trapezoidal, {@code k x n}, or {@code m x n} when all were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record Qr(double[] q, double[] r) {}
