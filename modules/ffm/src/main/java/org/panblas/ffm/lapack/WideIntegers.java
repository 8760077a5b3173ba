package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Integers of the API, which have 32 bits, as those of a library with 64. */
final class WideIntegers {
    private WideIntegers() {}

    /** Copies {@code n} of them to a library's, from the byte {@code at} on. */
    static void in(MemorySegment narrow, MemorySegment wide, long at, long n) {
        for (long i = 0; i < n; i++) {
            wide.set(
                    ValueLayout.JAVA_LONG,
                    at + i * Long.BYTES,
                    narrow.get(ValueLayout.JAVA_INT_UNALIGNED, i * Integer.BYTES));
        }
    }

    /** Copies them back. */
    static void out(MemorySegment wide, long at, MemorySegment narrow, long n) {
        for (long i = 0; i < n; i++) {
            narrow.set(ValueLayout.JAVA_INT_UNALIGNED, i * Integer.BYTES, (int)
                    wide.get(ValueLayout.JAVA_LONG, at + i * Long.BYTES));
        }
    }
}
