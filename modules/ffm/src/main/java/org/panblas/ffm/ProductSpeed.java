package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.Layout;
import org.panblas.Transpose;

/** How fast a library multiplies on this machine, by a look at the clock when it is opened. */
final class ProductSpeed {
    /** Large enough for the library's blocked kernel, small enough for a fraction of a millisecond. */
    private static final int ORDER = 128;

    /** The first call starts threads and allocates buffers; the fastest is what counts. */
    private static final int CALLS = 4;

    /** Beyond a core's reach, so that a coarse clock does no harm: multiplications with an addition in a nanosecond. */
    private static final double FASTEST = 100;

    private ProductSpeed() {}

    /** Multiplications with an addition in a nanosecond, in double precision. */
    static double of(MemorySegment dgemm) {
        int layout = Codes.of(Layout.COL_MAJOR);
        int trans = Codes.of(Transpose.NO_TRANS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocate(ValueLayout.JAVA_DOUBLE, ORDER * ORDER);
            MemorySegment c = arena.allocate(ValueLayout.JAVA_DOUBLE, ORDER * ORDER);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < CALLS; i++) {
                long begin = System.nanoTime();
                WordCall.call(dgemm, layout, trans, trans, ORDER, ORDER, ORDER, 1.0, a, ORDER, a, ORDER, 0.0, c, ORDER);
                least = Math.min(least, System.nanoTime() - begin);
            }
            return Math.min(FASTEST, Math.pow(ORDER, 3) / Math.max(1, least));
        }
    }
}
