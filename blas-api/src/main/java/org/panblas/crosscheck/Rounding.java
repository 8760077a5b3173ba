package org.panblas.crosscheck;

import org.panblas.spi.Precision;

/**
 * How far two correct results may lie apart. The bounds are those of Higham, Accuracy and Stability of Numerical Algorithms,
 * 2nd ed., SIAM, 2002 ("ASNA"), for one result, doubled; they hold for any order of summation and with or without fused
 * multiply-add.
 */
final class Rounding {
    /** Times alpha, beta times C, their sum, and one for the magnitudes, which are computed themselves. */
    private static final int SCALINGS = 4;

    private final double gamma;
    private final double underflow;
    private final double largest;

    /**
     * For an inner product of so many terms, ASNA (3.5) and (3.13): each part of a complex one is a real one of twice the
     * length (ASNA 3.6). The 3M method, ASNA 23.2.4, and the residual of a triangular system, ASNA Theorem 8.5, have the
     * same form with a length that is at most doubled, which is granted to all.
     *
     * @param terms the length
     * @param precision of the result
     * @param scale a factor of the terms, for what their products lose by underflow, ASNA (2.8)
     */
    Rounding(double terms, Precision precision, double scale) {
        boolean single = precision.real() == Precision.S;
        double unit = single ? 0x1p-24 : 0x1p-53;
        double length = 2 * (precision.isComplex() ? 2 : 1) * (terms + SCALINGS);
        double lu = length * unit;
        // A bound that says nothing: more terms than the precision can add up with any digit left.
        this.gamma = lu < 0.5 ? 2 * lu / (1 - lu) : Double.POSITIVE_INFINITY;
        this.underflow = 2 * length * Math.max(1, scale) * (single ? Float.MIN_NORMAL : Double.MIN_NORMAL);
        this.largest = (single ? Float.MAX_VALUE : Double.MAX_VALUE) / 8;
    }

    /** The bound for results whose terms have this sum of magnitudes. */
    double bound(double magnitude) {
        return gamma * magnitude + underflow;
    }

    /** Whether one result is wrong if the other is right. */
    boolean disagree(double one, double other, double magnitude) {
        if (Double.compare(one, other) == 0 || one == other) {
            return false;
        }
        // Where terms overflow or are no numbers, what comes out hangs on the order of the operations.
        if (!(magnitude < largest)) {
            return false;
        }
        return !(Math.abs(one - other) <= bound(magnitude));
    }
}
