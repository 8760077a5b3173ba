package org.panblas.linalg;

/**
 * An LU factorization with partial pivoting, with {@code k = min(m, n)}: row {@code i} of {@code A} is row
 * {@code p[i]} of {@code L U}, as {@code scipy.linalg.lu(a, p_indices=True)} says it.
 *
 * @param p the permutation of the {@code m} rows, counted from 0
 * @param l lower trapezoidal with ones on the diagonal, {@code m x k}
 * @param u upper trapezoidal, {@code k x n}
 */
@SuppressWarnings("ArrayRecordComponent") // LAPACK works on arrays; a result is compared with nothing.
public record Lu(int[] p, double[] l, double[] u) {}
