package org.panblas.linalg;

/**
 * Eigenvalues and right eigenvectors: {@code A v(j) = w(j) v(j)}. Both are complex, interleaved, also those of a real
 * matrix; its conjugate pairs stand side by side, the one with the positive imaginary part first.
 *
 * @param values the {@code n} eigenvalues in no order
 * @param vectors the eigenvectors as the columns of an {@code n x n} matrix, each of Euclidean norm 1
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record Eigen(double[] values, double[] vectors) {}
