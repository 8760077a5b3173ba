package org.panblas.testkit.oracle;

/**
 * Bounds on the rounding error of a computed result, each from the literature: "ASNA" is Higham, Accuracy and Stability
 * of Numerical Algorithms, 2nd ed., SIAM, 2002.
 *
 * <p>They hold for any order of summation and with or without fused multiply-add. In magnitudes, {@code |x|} of a complex
 * number is {@code |re(x)| + |im(x)|}; a bound holds for the real and for the imaginary part. A complex inner product of
 * length n is, in each part, a real one of length 2n (ASNA 3.6), so {@link #length} doubles n there. The underflow term
 * follows ASNA (2.8): each product adds at most one smallest number.
 */
public final class ErrorBound {
    /** Operations beside the sum itself: times alpha, beta times C, and their sum; in complex arithmetic twice as many. */
    private static final int SCALINGS = 3;

    private ErrorBound() {}

    /** gamma_k = k u / (1 - k u), ASNA Lemma 3.1. */
    public static double gamma(double k, Precision precision) {
        double ku = k * precision.unitRoundoff();
        return ku / (1 - ku);
    }

    /** The number of rounding errors on the longest path of an inner product of {@code terms} terms. */
    private static double length(int terms, Precision precision) {
        return precision.complex() ? 2.0 * terms : terms;
    }

    /** One multiplication or division, complex ones by ASNA Lemma 3.5: {@code gamma_2} and {@code gamma_7} in modulus. */
    public static double operation(double magnitude, Precision precision) {
        return gamma(precision.complex() ? 2 * SCALINGS + 1 : 1, precision) * magnitude + precision.smallest();
    }

    /** An inner product: {@code gamma_n |x|^T |y|}, ASNA (3.5). {@code magnitude} is {@code |x|^T |y|}. */
    public static double dot(int terms, double magnitude, Precision precision) {
        return gamma(length(terms, precision), precision) * magnitude + underflow(terms, 1, precision);
    }

    /** A sum of {@code terms} reals: {@code gamma_(n-1) sum |x|}, ASNA (4.4). */
    public static double sum(int terms, double magnitude, Precision precision) {
        return gamma(terms, precision) * magnitude;
    }

    /**
     * An element of {@code alpha A B + beta C}: {@code gamma_(n+3) (|alpha| |A| |B| + |beta| |C|)}, ASNA (3.13) with the
     * scalings. {@code magnitude} is the bracket, {@code scale} is {@code |alpha|}.
     */
    public static double product(int terms, double magnitude, double scale, Precision precision) {
        double k = length(terms + SCALINGS, precision);
        return gamma(k, precision) * magnitude + underflow(terms + SCALINGS, scale, precision);
    }

    /**
     * As {@link #product} by the 3M method, ASNA 23.2.4: the imaginary part's error is at most
     * {@code (n + 4) u ((|A1| + |A2|)(|B1| + |B2|) + |A1| |B1| + |A2| |B2|)}, which is below twice the magnitude.
     */
    public static double product3m(int terms, double magnitude, double scale, Precision precision) {
        double k = 2 * (terms + 4) + length(SCALINGS, precision);
        return gamma(k, precision) * magnitude + underflow(terms + SCALINGS, scale, precision);
    }

    /**
     * A component of {@code b - T x} for a computed solution x of a triangular system: {@code gamma_n |T| |x|}, ASNA
     * Theorem 8.5 and, for the blocked methods, 8.1 and 13.2; the scalings cover alpha, and a division done as a
     * multiplication by the reciprocal. {@code magnitude} is {@code |T| |x| + |alpha| |b|}.
     */
    public static double triangularResidual(int n, double magnitude, Precision precision) {
        double k = length(n + 2 * SCALINGS, precision);
        return gamma(k, precision) * magnitude + underflow(n + SCALINGS, 1, precision);
    }

    /**
     * The Euclidean norm of n reals: the sum of squares has relative error {@code gamma_n} (ASNA (3.5)), the root
     * halves it and adds one, scaling by powers of two adds none, by the largest element two an element (ASNA 27.8).
     */
    public static double norm2(int reals, double norm, Precision precision) {
        return gamma(reals / 2.0 + 4, precision) * norm + precision.smallest();
    }

    private static double underflow(int operations, double scale, Precision precision) {
        return operations * Math.max(1, scale) * precision.smallest();
    }
}
