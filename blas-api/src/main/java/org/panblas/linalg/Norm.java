package org.panblas.linalg;

/** The norms of a matrix, by NumPy's {@code ord}. */
public enum Norm {
    /** The largest sum of the absolute values of a column ({@code 1}). */
    ONE,
    /** The largest singular value ({@code 2}). */
    TWO,
    /** The largest sum of the absolute values of a row ({@code inf}). */
    INFINITY,
    /** The root of the sum of squares ({@code 'fro'}). */
    FROBENIUS,
    /** The sum of the singular values ({@code 'nuc'}). */
    NUCLEAR
}
