package org.panblas.linalg;

import org.panblas.Complex;

/**
 * A determinant that may be too large or too small for a {@code double}: {@code sign * exp(logAbs)}.
 *
 * @param sign a number of absolute value 1, for a real matrix 1 or -1; 0 when the determinant is 0
 * @param logAbs the natural logarithm of the absolute value; {@code -Infinity} when the determinant is 0
 */
public record LogDeterminant(Complex sign, double logAbs) {}
