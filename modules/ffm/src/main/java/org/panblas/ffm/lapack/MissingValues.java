package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Eigenvalues that a driver was asked for by number and did not find. {@code stebz} tells, but LAPACK's drivers lose its
 * {@code info} where they call {@code stein} afterwards, and then report success with fewer values than were wanted.
 */
final class MissingValues {
    /** What {@code stebz} says where not all values of a range of numbers were found. */
    static final int INFO = 2;

    private MissingValues() {}

    /**
     * The driver's {@code info}, and {@link #INFO} where it should be.
     *
     * @param wanted how many values a range of numbers has
     * @param m how many were found
     */
    static int tell(int info, char range, long wanted, MemorySegment m) {
        boolean missing = info == 0 && range == 'I' && m.get(ValueLayout.JAVA_INT_UNALIGNED, 0) < wanted;
        return missing ? INFO : info;
    }
}
