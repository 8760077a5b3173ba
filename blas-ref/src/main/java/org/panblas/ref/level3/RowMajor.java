package org.panblas.ref.level3;

import org.panblas.Layout;

/**
 * The one answer to row-major storage: a row-major matrix is the transposed column-major one, so that layout and
 * transposition are a single question about strides. Element {@code (i, j)} of op(A) is
 * {@code i * rowStride + j * columnStride} elements from the first.
 */
final class RowMajor {
    private RowMajor() {}

    /** The distance from one row of the (transposed) matrix to the next. */
    static int rowStride(Layout layout, boolean transposed, int ld) {
        return (layout == Layout.COL_MAJOR) == transposed ? ld : 1;
    }

    /** The distance from one column of the (transposed) matrix to the next. */
    static int columnStride(Layout layout, boolean transposed, int ld) {
        return (layout == Layout.COL_MAJOR) == transposed ? 1 : ld;
    }
}
