package org.panblas.cli.matrix;

/** The four kinds of elements, by the letter a LAPACK routine's name begins with. */
public enum Element {
    /** {@code float}. */
    S(4, 1),
    /** {@code double}. */
    D(8, 1),
    /** Pairs of {@code float}. */
    C(4, 2),
    /** Pairs of {@code double}. */
    Z(8, 2);

    private final int partBytes;
    private final int parts;

    Element(int partBytes, int parts) {
        this.partBytes = partBytes;
        this.parts = parts;
    }

    /** The kind with these two properties. */
    static Element of(boolean single, boolean complex) {
        if (single) {
            return complex ? C : S;
        }
        return complex ? Z : D;
    }

    /** The kind that holds the elements of both without rounding. */
    public Element with(Element other) {
        return of(isSingle() && other.isSingle(), isComplex() || other.isComplex());
    }

    /** Whether an element is a pair of numbers, real part first. */
    public boolean isComplex() {
        return parts == 2;
    }

    /** Whether the numbers are {@code float}. */
    public boolean isSingle() {
        return partBytes == Float.BYTES;
    }

    /** How many numbers an element has: 1 or 2. */
    int parts() {
        return parts;
    }

    /** How many bytes a number has: 4 or 8. */
    int partBytes() {
        return partBytes;
    }
}
