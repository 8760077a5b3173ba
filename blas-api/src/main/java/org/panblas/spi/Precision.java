package org.panblas.spi;

/** The element type of a routine: the first letter of its name. */
public enum Precision {
    /** {@code float}. */
    S(4, false),
    /** {@code double}. */
    D(8, false),
    /** Pairs of {@code float}. */
    C(8, true),
    /** Pairs of {@code double}. */
    Z(16, true);

    private final int bytes;
    private final boolean complex;

    Precision(int bytes, boolean complex) {
        this.bytes = bytes;
        this.complex = complex;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    /** Bytes of one number of an element. */
    public int realBytes() {
        return complex ? bytes / 2 : bytes;
    }

    /** True for {@code C} and {@code Z}. */
    public boolean isComplex() {
        return complex;
    }

    /** The type of an element's parts: {@code S} or {@code D}. */
    public Precision real() {
        return realBytes() == Float.BYTES ? S : D;
    }

    /** The letter in routine names. */
    public char letter() {
        return Character.toLowerCase(name().charAt(0));
    }
}
