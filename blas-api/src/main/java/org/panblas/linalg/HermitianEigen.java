package org.panblas.linalg;

/**
 * Eigenvalues and eigenvectors of a symmetric or Hermitian matrix: {@code A = V diag(w) V^H}.
 *
 * @param values the {@code n} eigenvalues, which are real, in ascending order
 * @param vectors the orthonormal eigenvectors as the columns of an {@code n x n} matrix of the kind of {@code A}
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record HermitianEigen(double[] values, double[] vectors) {}
