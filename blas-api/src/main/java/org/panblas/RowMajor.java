package org.panblas;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.panblas.spi.Check;
import org.panblas.spi.Precision;
import org.panblas.spi.Workspace;

/**
 * Column-major copies of row-major operands for the time of one LAPACK call. Elements are moved as bits: of 4, 8 or twice
 * 8 bytes, whatever numbers they are.
 */
final class RowMajor implements AutoCloseable {
    /** Square blocks keep both the rows read and the columns written in the first-level cache: 32 * 32 * 16 bytes. */
    private static final int BLOCK = 32;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    /** The sign of the imaginary part in a pair of floats taken as a long. */
    private static final long SIGN_OF_IM =
            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? Long.MIN_VALUE : 1L << 31;

    private final boolean offHeap;
    private Turned last;

    /** @param offHeap whether the backend takes native memory without a copy */
    RowMajor(boolean offHeap) {
        this.offHeap = offHeap;
    }

    /** The other triangle. */
    static Uplo turn(Uplo uplo) {
        return uplo == Uplo.UPPER ? Uplo.LOWER : Uplo.UPPER;
    }

    /** A column-major copy of the {@code rows} by {@code cols} row-major matrix; one without elements may be missing. */
    Turned turn(MemorySegment matrix, Precision p, boolean conjugate, long rows, long cols, long ld) {
        return new Turned(p, rows * cols, rows) {
            @Override
            void move(boolean back) {
                if (strips(back, matrix, p, rows, cols, ld, this)) {
                    return;
                }
                if (back) {
                    transpose(p, conjugate, copy, ld(), matrix, ld, cols, rows);
                } else {
                    transpose(p, conjugate, matrix, ld, copy, ld(), rows, cols);
                }
            }
        }.filled();
    }

    /** A copy, packed by columns, of a triangle that is packed by rows. */
    Turned packed(MemorySegment matrix, Precision p, Uplo uplo, long n) {
        return new Turned(p, Check.packed(n), n) {
            @Override
            void move(boolean back) {
                for (long j = 0; j < n; j++) {
                    for (long i = uplo == Uplo.UPPER ? 0 : j; i < (uplo == Uplo.UPPER ? j + 1 : n); i++) {
                        // The upper triangle by columns has the places of the lower one by rows, and the other way
                        // round.
                        long upper = i <= j ? i + j * (j + 1) / 2 : j + i * (i + 1) / 2;
                        long lower = i <= j ? j + i * (2 * n - i - 1) / 2 : i + j * (2 * n - j - 1) / 2;
                        long column = uplo == Uplo.UPPER ? upper : lower;
                        long row = uplo == Uplo.UPPER ? lower : upper;
                        if (back) {
                            MemorySegment.copy(copy, column * p.bytes(), matrix, row * p.bytes(), p.bytes());
                        } else {
                            MemorySegment.copy(matrix, row * p.bytes(), copy, column * p.bytes(), p.bytes());
                        }
                    }
                }
            }
        }.filled();
    }

    /** A column-major copy of a triangle in rectangular full packed form, which is a matrix of half the order. */
    Turned rfp(MemorySegment matrix, Precision p, Transpose transr, long n) {
        long longer = n + 1 - n % 2;
        long shorter = (n + 1) / 2;
        boolean plain = transr == Transpose.NO_TRANS;
        long rows = plain ? longer : shorter;
        long cols = plain ? shorter : longer;
        return n == 0 ? turn(matrix, p, false, 0, 0, 1) : turn(matrix, p, false, rows, cols, cols);
    }

    /** Moves a matrix of plain numbers that lies in an array of its kind. */
    private static boolean strips(
            boolean back, MemorySegment matrix, Precision p, long rows, long cols, long ld, Turned turned) {
        if (rows == 0 || cols == 0) {
            return true;
        }
        Object base = matrix.heapBase().orElse(null);
        if (matrix.address() % p.bytes() != 0) {
            return false;
        }
        // The matrix was found to be inside its array, so that its places are ints.
        int at = (int) (matrix.address() / p.bytes());
        if (p == Precision.D && base instanceof double[] a) {
            if (back) {
                Strips.out(turned.copy, turned.ld, a, at, (int) ld, (int) rows, (int) cols);
            } else {
                Strips.in(a, at, (int) ld, turned.copy, turned.ld, (int) rows, (int) cols);
            }
            return true;
        }
        if (p == Precision.S && base instanceof float[] a) {
            if (back) {
                Strips.out(turned.copy, turned.ld, a, at, (int) ld, (int) rows, (int) cols);
            } else {
                Strips.in(a, at, (int) ld, turned.copy, turned.ld, (int) rows, (int) cols);
            }
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        for (Turned one = last; one != null; one = one.before) {
            if (one.block != null) {
                one.block.close();
            }
        }
        last = null;
    }

    /** One operand, its copy and the way back. */
    abstract class Turned {
        final MemorySegment copy;
        private final Workspace.Block block;
        private final long ld;
        private final Turned before = last;

        private Turned(Precision p, long elements, long rows) {
            this.ld = Math.max(1, rows);
            if (offHeap) {
                this.block = Workspace.take(elements * p.bytes());
                this.copy = block.segment();
            } else {
                this.block = null;
                int length = Math.toIntExact(elements * (p.bytes() / p.realBytes()));
                this.copy = p.real() == Precision.S
                        ? MemorySegment.ofArray(new float[length])
                        : MemorySegment.ofArray(new double[length]);
            }
            last = this;
        }

        abstract void move(boolean back);

        final Turned filled() {
            move(false);
            return this;
        }

        /** The column-major operand. */
        final MemorySegment segment() {
            return copy;
        }

        /** Its leading dimension. */
        final long ld() {
            return ld;
        }

        /** Brings the column-major operand back to where the row-major one lies. */
        final void back() {
            move(true);
        }
    }

    /** Element (i, j) of {@code from}, which has runs of {@code inner} elements, goes to (j, i) of {@code to}. */
    private static void transpose(
            Precision p,
            boolean conjugate,
            MemorySegment from,
            long fromLd,
            MemorySegment to,
            long toLd,
            long outer,
            long inner) {
        for (long i = 0; i < outer; i += BLOCK) {
            for (long j = 0; j < inner; j += BLOCK) {
                long iEnd = Math.min(outer, i + BLOCK);
                long jEnd = Math.min(inner, j + BLOCK);
                switch (p) {
                    case S -> block4(from, fromLd, to, toLd, i, iEnd, j, jEnd);
                    case D -> block8(0, from, fromLd, to, toLd, i, iEnd, j, jEnd);
                    case C -> block8(conjugate ? SIGN_OF_IM : 0, from, fromLd, to, toLd, i, iEnd, j, jEnd);
                    case Z -> block16(conjugate ? Long.MIN_VALUE : 0, from, fromLd, to, toLd, i, iEnd, j, jEnd);
                }
            }
        }
    }

    private static void block4(
            MemorySegment from,
            long fromLd,
            MemorySegment to,
            long toLd,
            long iStart,
            long iEnd,
            long jStart,
            long jEnd) {
        for (long i = iStart; i < iEnd; i++) {
            for (long j = jStart; j < jEnd; j++) {
                to.set(INT, (j * toLd + i) * 4, from.get(INT, (i * fromLd + j) * 4));
            }
        }
    }

    private static void block8(
            long flip,
            MemorySegment from,
            long fromLd,
            MemorySegment to,
            long toLd,
            long iStart,
            long iEnd,
            long jStart,
            long jEnd) {
        for (long i = iStart; i < iEnd; i++) {
            for (long j = jStart; j < jEnd; j++) {
                to.set(LONG, (j * toLd + i) * 8, from.get(LONG, (i * fromLd + j) * 8) ^ flip);
            }
        }
    }

    private static void block16(
            long flip,
            MemorySegment from,
            long fromLd,
            MemorySegment to,
            long toLd,
            long iStart,
            long iEnd,
            long jStart,
            long jEnd) {
        for (long i = iStart; i < iEnd; i++) {
            for (long j = jStart; j < jEnd; j++) {
                long source = (i * fromLd + j) * 16;
                long target = (j * toLd + i) * 16;
                to.set(LONG, target, from.get(LONG, source));
                to.set(LONG, target + 8, from.get(LONG, source + 8) ^ flip);
            }
        }
    }
}
