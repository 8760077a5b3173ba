package org.panblas.ref;

/**
 * How much of operands outside the heap is copied at a time, where a routine can be cut: so little that the copies are in
 * the caches when the arithmetic comes to them.
 */
final class Pieces {
    /** Two vectors of so many bytes are in the first level of the caches of all current processors. */
    private static final int VECTOR_BYTES = 16 << 10;

    /** A block of a matrix that is in the second level, of 512 KiB on the smallest. */
    private static final int MATRIX_BYTES = 128 << 10;

    private Pieces() {}

    /** How many elements of a vector with gaps. */
    static long slice(int elementBytes, long inc) {
        return Math.max(1, VECTOR_BYTES / elementBytes / Math.max(1, Math.abs(inc)));
    }

    /** How many elements of two vectors with gaps. */
    static long slice(int elementBytes, long incX, long incY) {
        return slice(elementBytes, Math.max(Math.abs(incX), Math.abs(incY)));
    }

    /** How many elements of a matrix. */
    static long room(int elementBytes) {
        return MATRIX_BYTES / elementBytes;
    }
}
