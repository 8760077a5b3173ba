package org.panblas;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Column-major copies of row-major operands for the time of one LAPACK call. Elements are moved as bits, so the same
 * loop serves real numbers and pairs of either width; conjugation turns the sign bit of the imaginary part over.
 */
final class RowMajor implements AutoCloseable {
    /** Square blocks keep both the rows read and the columns written in the first-level cache: 32 * 32 * 16 bytes. */
    private static final int BLOCK = 32;

    /** What an operand consists of. */
    enum Element {
        S(4, 1),
        D(8, 1),
        C(4, 2),
        Z(8, 2);

        private final int partBytes;
        private final int parts;

        Element(int partBytes, int parts) {
            this.partBytes = partBytes;
            this.parts = parts;
        }

        private long bytes() {
            return (long) partBytes * parts;
        }
    }

    private final Arena arena;

    /** @param offHeap whether the backend takes native memory without a copy */
    RowMajor(boolean offHeap) {
        this.arena = offHeap ? Arena.ofConfined() : null;
    }

    /** The other triangle. */
    static Uplo turn(Uplo uplo) {
        return uplo == Uplo.UPPER ? Uplo.LOWER : Uplo.UPPER;
    }

    /** A column-major copy of the {@code rows} by {@code cols} row-major matrix. */
    Turned turn(MemorySegment matrix, Element element, boolean conjugate, long rows, long cols, long ld) {
        return new Turned(matrix, element, conjugate, rows, cols, ld, allocate(element, Math.max(1, rows) * cols));
    }

    private MemorySegment allocate(Element element, long elements) {
        long numbers = elements * element.parts;
        if (arena != null) {
            return arena.allocate(numbers * element.partBytes, 64);
        }
        int length = Math.toIntExact(numbers);
        return element.partBytes == 4
                ? MemorySegment.ofArray(new float[length])
                : MemorySegment.ofArray(new double[length]);
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
        }
    }

    /** One operand, its copy and the way back. */
    static final class Turned {
        private final MemorySegment matrix;
        private final Element element;
        private final boolean conjugate;
        private final long rows;
        private final long cols;
        private final long rowMajorLd;
        private final MemorySegment copy;

        private Turned(
                MemorySegment matrix,
                Element element,
                boolean conjugate,
                long rows,
                long cols,
                long rowMajorLd,
                MemorySegment copy) {
            this.matrix = matrix;
            this.element = element;
            this.conjugate = conjugate;
            this.rows = rows;
            this.cols = cols;
            this.rowMajorLd = rowMajorLd;
            this.copy = copy;
            transpose(matrix, rowMajorLd, copy, ld(), rows, cols);
        }

        /** The column-major operand. */
        MemorySegment segment() {
            return copy;
        }

        /** Its leading dimension. */
        long ld() {
            return Math.max(1, rows);
        }

        /** Brings the column-major operand back to where the row-major one lies. */
        void back() {
            transpose(copy, ld(), matrix, rowMajorLd, cols, rows);
        }

        /** Element (i, j) of {@code from}, which has runs of {@code inner} elements, goes to (j, i) of {@code to}. */
        private void transpose(MemorySegment from, long fromLd, MemorySegment to, long toLd, long outer, long inner) {
            for (long i0 = 0; i0 < outer; i0 += BLOCK) {
                for (long j0 = 0; j0 < inner; j0 += BLOCK) {
                    long iEnd = Math.min(outer, i0 + BLOCK);
                    long jEnd = Math.min(inner, j0 + BLOCK);
                    for (long i = i0; i < iEnd; i++) {
                        for (long j = j0; j < jEnd; j++) {
                            move(from, (i * fromLd + j) * element.bytes(), to, (j * toLd + i) * element.bytes());
                        }
                    }
                }
            }
        }

        private void move(MemorySegment from, long source, MemorySegment to, long target) {
            if (element.partBytes == 4) {
                to.set(ValueLayout.JAVA_INT_UNALIGNED, target, from.get(ValueLayout.JAVA_INT_UNALIGNED, source));
                if (element.parts == 2) {
                    int bits = from.get(ValueLayout.JAVA_INT_UNALIGNED, source + 4);
                    to.set(ValueLayout.JAVA_INT_UNALIGNED, target + 4, conjugate ? bits ^ Integer.MIN_VALUE : bits);
                }
            } else {
                to.set(ValueLayout.JAVA_LONG_UNALIGNED, target, from.get(ValueLayout.JAVA_LONG_UNALIGNED, source));
                if (element.parts == 2) {
                    long bits = from.get(ValueLayout.JAVA_LONG_UNALIGNED, source + 8);
                    to.set(ValueLayout.JAVA_LONG_UNALIGNED, target + 8, conjugate ? bits ^ Long.MIN_VALUE : bits);
                }
            }
        }
    }
}
