package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Native memory with the copy of one operand in it: lines, which are columns, rows or single elements, without gaps
 * between them. All counts are of elements; a complex one is a pair of numbers.
 *
 * <p>The JDK copies memory without a look at what the garbage collector wants. So a copy is made in pieces, in loops
 * whose step varies: the compiler keeps a safepoint in those under every collector.
 */
final class Slab {
    /** A copy of so much takes a fraction of a millisecond. */
    private static final long PIECE_BYTES = 1 << 20;

    private final MemorySegment memory;
    private final Runnable release;
    private long lines;
    private long length;
    private int elementBytes;

    /** When the pool got it back, by {@link System#nanoTime}. */
    private long idleSince;

    Slab(MemorySegment memory, Runnable release) {
        this.memory = memory;
        this.release = release;
    }

    /** A slab for an operand; its content is arbitrary. */
    static Slab take(long lines, long length, int elementBytes) {
        Slab slab = SlabPool.SHARED.take(lines * length * elementBytes);
        slab.elementBytes = elementBytes;
        slab.reshape(lines, length);
        return slab;
    }

    /** Gives a slab back; null is one that was never taken. */
    static void give(Slab slab) {
        if (slab != null) {
            SlabPool.SHARED.give(slab);
        }
    }

    /** What the same memory holds after a routine that works in place. */
    void reshape(long newLines, long newLength) {
        lines = newLines;
        length = newLength;
    }

    MemorySegment memory() {
        return memory;
    }

    /** The leading dimension. */
    long length() {
        return Math.max(1, length);
    }

    long bytes() {
        return memory.byteSize();
    }

    long idleSince() {
        return idleSince;
    }

    void setIdleSince(long nanos) {
        idleSince = nanos;
    }

    void free() {
        release.run();
    }

    /** Copies an operand in whose lines are ld elements apart. */
    void read(Object array, int offset, long ld) {
        boolean flat = ld == length || lines == 1;
        long run = flat ? lines * length : length;
        long from = offset;
        for (long at = 0; at < lines * length; at += run) {
            read(array, from, at, run);
            from += ld;
        }
    }

    /** Copies an operand in whose lines are ld elements apart. */
    void read(MemorySegment operand, long ld) {
        boolean flat = ld == length || lines == 1;
        long run = flat ? lines * length : length;
        long from = 0;
        for (long at = 0; at < lines * length; at += run) {
            copy(operand, from, memory, at, run);
            from += ld;
        }
    }

    /** Copies the lines back. */
    void write(Object array, int offset, long ld) {
        boolean flat = ld == length || lines == 1;
        long run = flat ? lines * length : length;
        long to = offset;
        for (long at = 0; at < lines * length; at += run) {
            write(at, array, to, run);
            to += ld;
        }
    }

    /** Copies the lines back. */
    void write(MemorySegment operand, long ld) {
        boolean flat = ld == length || lines == 1;
        long run = flat ? lines * length : length;
        long to = 0;
        for (long at = 0; at < lines * length; at += run) {
            copy(memory, at, operand, to, run);
            to += ld;
        }
    }

    /**
     * Copies a triangle back.
     *
     * @param heads whether it is the beginnings of the lines, up to the diagonal, and not their ends
     */
    void writeTriangle(Object array, int offset, long ld, boolean heads) {
        long step = length;
        for (long at = 0, line = 0; at < lines * length; at += step, line++) {
            long skipped = heads ? 0 : line;
            write(at + skipped, array, offset + line * ld + skipped, heads ? line + 1 : length - line);
        }
    }

    /** As the other. */
    void writeTriangle(MemorySegment operand, long ld, boolean heads) {
        long step = length;
        for (long at = 0, line = 0; at < lines * length; at += step, line++) {
            long skipped = heads ? 0 : line;
            copy(memory, at + skipped, operand, line * ld + skipped, heads ? line + 1 : length - line);
        }
    }

    private void read(Object array, long from, long at, long count) {
        ValueLayout number = number(array);
        long parts = elementBytes / number.byteSize();
        long piece;
        for (long done = 0; done < count; done += piece) {
            piece = Math.min(count - done, PIECE_BYTES / elementBytes);
            MemorySegment.copy(array, (int) ((from + done) * parts), memory, number, (at + done) * elementBytes, (int)
                    (piece * parts));
        }
    }

    private void write(long at, Object array, long to, long count) {
        ValueLayout number = number(array);
        long parts = elementBytes / number.byteSize();
        long piece;
        for (long done = 0; done < count; done += piece) {
            piece = Math.min(count - done, PIECE_BYTES / elementBytes);
            MemorySegment.copy(memory, number, (at + done) * elementBytes, array, (int) ((to + done) * parts), (int)
                    (piece * parts));
        }
    }

    private void copy(MemorySegment source, long from, MemorySegment target, long to, long count) {
        long piece;
        for (long done = 0; done < count; done += piece) {
            piece = Math.min(count - done, PIECE_BYTES / elementBytes);
            MemorySegment.copy(
                    source, (from + done) * elementBytes, target, (to + done) * elementBytes, piece * elementBytes);
        }
    }

    private static ValueLayout number(Object array) {
        return array instanceof float[] ? ValueLayout.JAVA_FLOAT : ValueLayout.JAVA_DOUBLE;
    }
}
