package org.panblas.ref.level3;

import org.panblas.Layout;

/**
 * Where the elements of a matrix lie: element {@code (i, j)} of op(A) is at {@code i * row + j * column} from its first
 * element. A row-major matrix is the column-major transposed one, so that layout and transposition are one question,
 * answered here and nowhere else.
 */
public final class Strides {
    private Strides() {}

    /** The distance from one row of the (transposed) matrix to the next. */
    public static int row(Layout layout, boolean transposed, int ld) {
        return (layout == Layout.COL_MAJOR) == transposed ? ld : 1;
    }

    /** The distance from one column of the (transposed) matrix to the next. */
    public static int column(Layout layout, boolean transposed, int ld) {
        return (layout == Layout.COL_MAJOR) == transposed ? 1 : ld;
    }
}
