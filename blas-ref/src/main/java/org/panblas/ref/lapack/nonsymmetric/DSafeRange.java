package org.panblas.ref.lapack.nonsymmetric;

/** The range of norms within which squares neither overflow nor lose their digits. */
final class DSafeRange {
    private static final double SMALL = Math.sqrt(Double.MIN_NORMAL) / Math.ulp(1.0);

    private DSafeRange() {}

    /**
     * The norm to which a matrix of the given norm is scaled: the nearer end of the range, or the norm itself, also where
     * that is infinite, because nothing finite would be left.
     */
    static double target(double norm) {
        if (norm > 0 && norm < SMALL) {
            return SMALL;
        }
        return norm > 1 / SMALL && norm < Double.POSITIVE_INFINITY ? 1 / SMALL : norm;
    }
}
