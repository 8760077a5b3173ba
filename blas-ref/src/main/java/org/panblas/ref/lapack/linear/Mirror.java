package org.panblas.ref.lapack.linear;

import org.panblas.Uplo;

/**
 * Lets one algorithm for lower triangles serve upper ones: an upper triangle whose rows and columns are counted from the
 * end is a lower one. Blocks of it still are blocks of the array, only their first element differs, and two blocks whose
 * rows (columns) are turned over alike go together in a product.
 */
final class Mirror {
    private final boolean upper;
    private final int rows;
    private final int columns;
    private final int offset;
    private final int ld;

    /** A rows x columns matrix in an array, turned over where {@code uplo} is UPPER. */
    Mirror(Uplo uplo, int rows, int columns, int offset, int ld) {
        this.upper = uplo == Uplo.UPPER;
        this.rows = rows;
        this.columns = columns;
        this.offset = offset;
        this.ld = ld;
    }

    /** The place of element (i, j) in the array. */
    int at(int i, int j) {
        return upper ? offset + (rows - 1 - i) + (columns - 1 - j) * ld : offset + i + j * ld;
    }

    /** The place of the first element in the array of the block whose first row and column are i and j. */
    int block(int i, int m, int j, int n) {
        return upper ? at(i + m - 1, j + n - 1) : at(i, j);
    }

    /** The row of this name where i counts from the other end; the way back is the same. */
    int row(int i) {
        return upper ? rows - 1 - i : i;
    }
}
