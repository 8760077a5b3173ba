package org.panblas.ref;

import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * The geometry of level 2: every stored matrix as columns of adjacent elements. A row-major matrix is the column-major
 * transpose, so that row-major turns {@code transposed} and {@code lower} around and nothing else.
 *
 * <p>Element (i, j) lies at {@code base(offset, step, bend, j) + i}. A full matrix has {@code step = ld} and
 * {@code bend = 0}; a band matrix {@code step = ld - 1}, its offset moved by the superdiagonals; a packed triangle has
 * {@code bend = 1} (upper: {@code step = 0}) or {@code bend = -1} (lower: {@code step = n}). Column j stores the rows from
 * {@link #first} to before {@link #last}, which reach so many above and below the diagonal; for a full triangle the reach
 * is n.
 *
 * <p>These are functions of numbers, not methods of an object that holds them, because level 2 must not allocate.
 */
public final class Columns {
    private Columns() {}

    /** Whether the stored columns hold the transpose of {@code op(A)}. */
    public static boolean transposed(Layout layout, Transpose trans) {
        return (trans != Transpose.NO_TRANS) != (layout == Layout.ROW_MAJOR);
    }

    /** Whether the stored columns hold the part on and below the diagonal. */
    public static boolean lower(Layout layout, Uplo uplo) {
        return (uplo == Uplo.LOWER) != (layout == Layout.ROW_MAJOR);
    }

    /** Where row 0 of column {@code j} lies, or would lie; may wrap around for rows that are not stored. */
    public static int base(int offset, int step, int bend, int j) {
        return offset + j * step + (bend == 0 ? 0 : bend * (int) (j * (j + 1L) / 2));
    }

    /** The first stored row of column {@code j}. */
    public static int first(int j, int above) {
        return Math.max(0, j - above);
    }

    /** One past the last stored row of column {@code j}; not above {@link #first} if the column stores nothing. */
    public static int last(int j, int below, int rows) {
        return below >= rows - j ? rows : j + below + 1;
    }
}
