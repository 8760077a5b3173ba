package org.panblas.ref;

/** The limit of Java arrays, which is the limit of this backend. */
final class ArrayLength {
    private ArrayLength() {}

    static int of(long count) {
        if (count < 0) {
            return 0;
        }
        if (count > Integer.MAX_VALUE - 8) {
            throw new UnsupportedOperationException("The ref backend computes on arrays: an operand of " + count
                    + " numbers is beyond the " + (Integer.MAX_VALUE - 8) + " an array holds; use a native backend");
        }
        return (int) count;
    }
}
