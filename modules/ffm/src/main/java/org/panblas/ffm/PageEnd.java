package org.panblas.ffm;

import java.lang.foreign.MemorySegment;

/**
 * Tells whether a kernel that loads a whole vector register where less is left could touch the page behind an operand,
 * which need not be there. Arrays have the heap behind them.
 */
public final class PageEnd {
    /** The longest vector register that there are such kernels for. */
    public static final int REGISTER_BYTES = 64;

    /** The smallest page of any platform: larger ones end where one of these does. */
    private static final long PAGE_BYTES = 4096;

    private PageEnd() {}

    /**
     * Whether a native operand ends less than a register before a page does; one without elements does not.
     *
     * @param lines its columns, rows, or elements of a vector
     * @param length the elements of a line
     * @param distance of lines, in elements
     */
    public static boolean isNear(MemorySegment operand, long lines, long length, long distance, int elementBytes) {
        if (!operand.isNative() || lines <= 0 || length <= 0) {
            return false;
        }
        long end = operand.address() + ((lines - 1) * distance + length) * elementBytes;
        return (-end & (PAGE_BYTES - 1)) < REGISTER_BYTES;
    }
}
