package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Sets the imaginary parts of a Hermitian matrix's diagonal to zero, where they are in either layout. */
public final class HermitianDiagonal {
    private HermitianDiagonal() {}

    static void clear(double[] c, int offset, int n, int ldc) {
        for (int i = 0; i < n; i++) {
            c[2 * (offset + i * (ldc + 1)) + 1] = 0;
        }
    }

    static void clear(float[] c, int offset, int n, int ldc) {
        for (int i = 0; i < n; i++) {
            c[2 * (offset + i * (ldc + 1)) + 1] = 0;
        }
    }

    /**
     * In any segment.
     *
     * @param partBytes bytes of a real number: 4 or 8
     */
    public static void clear(MemorySegment c, int partBytes, long n, long ldc) {
        for (long i = 0; i < n; i++) {
            long position = (2 * i * (ldc + 1) + 1) * partBytes;
            if (partBytes == Float.BYTES) {
                c.set(ValueLayout.JAVA_FLOAT_UNALIGNED, position, 0);
            } else {
                c.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, position, 0);
            }
        }
    }
}
