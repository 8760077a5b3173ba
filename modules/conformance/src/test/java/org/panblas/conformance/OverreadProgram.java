package org.panblas.conformance;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.panblas.Blas;

/** Has a library read ten elements of nine, which no check prevents where the segment says that they are there. */
@SuppressWarnings("restricted") // a segment that is longer than its memory is the point
final class OverreadProgram {
    private static final int ELEMENTS = 9;

    private OverreadProgram() {}

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = new GuardedMemory(true).allocate(arena, (long) ELEMENTS * Double.BYTES);
            Blas blas = Blas.of("openblas");
            System.out.println("nine: " + blas.dasum(ELEMENTS, x, 1));
            System.out.flush();
            MemorySegment more = x.reinterpret(x.byteSize() + Double.BYTES);
            System.out.println("ten: " + blas.dasum(ELEMENTS + 1, more, 1));
        }
    }
}
