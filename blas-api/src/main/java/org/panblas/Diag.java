package org.panblas;

/** Whether the diagonal of a triangular matrix is stored. */
public enum Diag {
    /** The diagonal is read from memory. */
    NON_UNIT,
    /** The diagonal is taken to be one and its memory is never read. */
    UNIT
}
