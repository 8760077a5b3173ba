package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.BlasArgumentException;
import org.panblas.spi.Precision;
import org.panblas.spi.Routines;

/** Keeps matrices that hold a NaN from routines that do not survive one. */
final class NotNumbers {
    private NotNumbers() {}

    /**
     * Throws where a square matrix of order n holds a NaN.
     *
     * @param routine which routine, an index into {@link Routines#lapack()}
     * @param position the matrix's number among the arguments
     */
    static void refuse(int routine, int position, MemorySegment a, Precision precision, long n, long lda) {
        long parts = precision.isComplex() ? 2 : 1;
        for (long j = 0; j < n; j++) {
            long first = j * lda * parts;
            for (long i = first; i < first + n * parts; i++) {
                if (isNaN(a, precision, i)) {
                    throw new BlasArgumentException(Routines.lapack().get(routine) + ": a (argument " + position
                            + ") holds a NaN, which the library rejects");
                }
            }
        }
    }

    private static boolean isNaN(MemorySegment a, Precision precision, long i) {
        return precision.real() == Precision.S
                ? Float.isNaN(a.get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES))
                : Double.isNaN(a.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, i * Double.BYTES));
    }
}
