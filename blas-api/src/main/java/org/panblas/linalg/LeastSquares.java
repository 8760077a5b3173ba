package org.panblas.linalg;

/**
 * The solution of least norm among those that make {@code ||b - A x||} least.
 *
 * @param x the solutions, {@code n x nrhs}
 * @param residuals for each right-hand side {@code ||b - A x||^2}; empty when {@code A} has less than full column rank
 *     or no more rows than columns
 * @param rank how many singular values count as different from zero
 * @param singularValues the {@code min(m, n)} singular values of {@code A} in descending order
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record LeastSquares(double[] x, double[] residuals, int rank, double[] singularValues) {}
