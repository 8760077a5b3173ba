package org.panblas.linalg;

/**
 * A singular value decomposition: {@code A = U diag(s) V^H}, with {@code k = min(m, n)}.
 *
 * @param u orthonormal columns, {@code m x k}, or {@code m x m} when all were asked for
 * @param s the {@code k} singular values, real, in descending order
 * @param vt orthonormal rows, {@code V^H}: {@code k x n}, or {@code n x n} when all were asked for
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record Svd(double[] u, double[] s, double[] vt) {}
