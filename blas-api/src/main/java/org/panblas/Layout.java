package org.panblas;

/** How a matrix lies in memory: the distance between neighbours in a column or in a row is one element. */
public enum Layout {
    /** Rows are contiguous; the leading dimension is the distance between the starts of two rows. */
    ROW_MAJOR,
    /** Columns are contiguous; the leading dimension is the distance between the starts of two columns. */
    COL_MAJOR
}
