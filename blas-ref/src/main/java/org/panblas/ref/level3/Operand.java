package org.panblas.ref.level3;

/**
 * How one factor of a product lies in its array. A factor has an outer index, which it shares with the result (the row
 * of the left factor, the column of the right one), and an inner index, over which the product sums. Seen so, both
 * factors are alike: transposing a product exchanges them as they are.
 *
 * <p>Mutable, because it is reused from call to call.
 */
final class Operand {
    /** What the elements that are not stored are. */
    enum Shape {
        /** All are stored. */
        GENERAL,
        /** Mirror images of the stored triangle. */
        SYMMETRIC,
        /** Conjugated mirror images; the diagonal is real. */
        HERMITIAN,
        /** Zero. */
        TRIANGULAR
    }

    Shape shape = Shape.GENERAL;
    int offset;
    /** The distance between neighbours of the outer index. */
    int outer;
    /** The distance between neighbours of the inner index. */
    int inner;
    /** Whether stored elements are conjugated as they are read. */
    boolean conjugate;
    /** Whether the triangle with inner index {@code <=} outer index is stored, not the other one. */
    boolean below;
    /** Whether the diagonal is one and not read. */
    boolean unit;

    void general(int start, int outerStride, int innerStride, boolean conjugated) {
        set(Shape.GENERAL, start, outerStride, innerStride, conjugated, false, false);
    }

    void mirrored(boolean hermitian, int start, int outerStride, int innerStride, boolean storedBelow) {
        Shape mirror = hermitian ? Shape.HERMITIAN : Shape.SYMMETRIC;
        set(mirror, start, outerStride, innerStride, false, storedBelow, false);
    }

    void triangular(
            int start,
            int outerStride,
            int innerStride,
            boolean conjugated,
            boolean storedBelow,
            boolean unitDiagonal) {
        set(Shape.TRIANGULAR, start, outerStride, innerStride, conjugated, storedBelow, unitDiagonal);
    }

    /** Whether the elements of a step lie side by side and as they are: a kernel can read them without a copy. */
    boolean hasPanels() {
        return shape == Shape.GENERAL && outer == 1 && !conjugate;
    }

    /** The first inner index at which an outer one from {@code first} on has an element other than zero. */
    int innerStart(int first) {
        return shape == Shape.TRIANGULAR && !below ? first : 0;
    }

    /** The end, at most {@code depth}, of the inner indices at which an outer one before {@code end} has such elements. */
    int innerEnd(int end, int depth) {
        return shape == Shape.TRIANGULAR && below ? Math.min(end, depth) : depth;
    }

    private void set(
            Shape newShape,
            int start,
            int outerStride,
            int innerStride,
            boolean conjugated,
            boolean storedBelow,
            boolean unitDiagonal) {
        shape = newShape;
        offset = start;
        outer = outerStride;
        inner = innerStride;
        conjugate = conjugated;
        below = storedBelow;
        unit = unitDiagonal;
    }
}
