package org.panblas.testkit.oracle;

/** The element types of BLAS, by their letter. */
public enum Precision {
    /** {@code float}. */
    S,
    /** {@code double}. */
    D,
    /** Pairs of {@code float}. */
    C,
    /** Pairs of {@code double}. */
    Z;

    /** The precision with this lower-case letter. */
    public static Precision of(char letter) {
        return switch (letter) {
            case 's' -> S;
            case 'd' -> D;
            case 'c' -> C;
            case 'z' -> Z;
            default -> throw new IllegalArgumentException("no precision: " + letter);
        };
    }

    /** Whether elements are pairs. */
    public boolean complex() {
        return this == C || this == Z;
    }

    /** Whether the parts are {@code double}. */
    public boolean isDouble() {
        return this == D || this == Z;
    }

    /** Half the distance from 1 to the next larger number: u in Higham's notation. */
    public double unitRoundoff() {
        return isDouble() ? Math.ulp(1.0) / 2 : Math.ulp(1.0f) / 2.0;
    }

    /** The smallest positive number. */
    public double smallest() {
        return isDouble() ? Double.MIN_VALUE : Float.MIN_VALUE;
    }

    /** The smallest positive normalised number. */
    public double smallestNormal() {
        return isDouble() ? Double.MIN_NORMAL : Float.MIN_NORMAL;
    }

    /** The exponent of the largest power of two. */
    public int maxExponent() {
        return isDouble() ? Double.MAX_EXPONENT : Float.MAX_EXPONENT;
    }

    /** {@code x} rounded to the type of the parts. */
    public double round(double x) {
        return isDouble() ? x : (float) x;
    }
}
