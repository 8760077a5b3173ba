package org.panblas.ref.level3;

import org.panblas.Uplo;

/** The part of a result that a product may read and write. */
enum Region {
    FULL,
    LOWER,
    UPPER;

    static Region of(Uplo uplo) {
        return uplo == Uplo.LOWER ? LOWER : UPPER;
    }

    /** The same part of the transposed result. */
    Region transposed() {
        return switch (this) {
            case FULL -> FULL;
            case LOWER -> UPPER;
            case UPPER -> LOWER;
        };
    }

    /** The first row at or after {@code row} that belongs to the region in the given column. */
    int start(int row, int column) {
        return this == LOWER ? Math.max(row, column) : row;
    }

    /** The end of the rows before {@code end} that belong to the region in the given column. */
    int end(int end, int column) {
        return this == UPPER ? Math.min(end, column + 1) : end;
    }

    /** Whether the whole tile lies in the region. */
    boolean contains(int row, int rows, int column, int columns) {
        return switch (this) {
            case FULL -> true;
            case LOWER -> row >= column + columns - 1;
            case UPPER -> row + rows - 1 <= column;
        };
    }

    /** Whether no element of the tile lies in the region. */
    boolean misses(int row, int rows, int column, int columns) {
        return switch (this) {
            case FULL -> false;
            case LOWER -> row + rows <= column;
            case UPPER -> row >= column + columns;
        };
    }
}
