package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A routine of a library, and what its last query of work space answered. */
public final class FortranRoutine {
    private final String name;
    private final MemorySegment address;
    private final long largeLu;
    private final Runnable beforeCalls;
    private final Runnable beforeCallsInPlace;
    // Calls that race ask the library each, and either answer is right.
    private volatile WorkSizes known;

    /**
     * @param name the routine, for messages
     * @param address where it is
     * @param largeLu from how many elements on LU factorisations of the library need a large stack
     * @param beforeCalls what has to be done on the thread of a call, just before it
     * @param beforeCallsInPlace the same for small calls that work on operands in arrays
     */
    public FortranRoutine(
            String name, MemorySegment address, long largeLu, Runnable beforeCalls, Runnable beforeCallsInPlace) {
        this.name = name;
        this.address = address;
        this.largeLu = largeLu;
        this.beforeCalls = beforeCalls;
        this.beforeCallsInPlace = beforeCallsInPlace;
    }

    String name() {
        return name;
    }

    /** Where the routine is, for a call that follows at once on this thread. */
    MemorySegment address() {
        beforeCalls.run();
        return address;
    }

    /** As {@link #address}, for a small call that works on operands in arrays. */
    MemorySegment addressInPlace() {
        beforeCallsInPlace.run();
        return address;
    }

    long largeLu() {
        return largeLu;
    }

    /** The answer to the same question, or null. */
    int[] sizes(int[] key, int length) {
        WorkSizes last = known;
        return last != null && Arrays.equals(last.key, 0, last.key.length, key, 0, length) ? last.sizes : null;
    }

    void remember(int[] key, int length, int[] sizes) {
        known = new WorkSizes(Arrays.copyOf(key, length), sizes);
    }

    /** What was asked, as the integers and letters of the call, and what was answered. */
    private static final class WorkSizes {
        private final int[] key;
        private final int[] sizes;

        WorkSizes(int[] key, int[] sizes) {
            this.key = key;
            this.sizes = sizes;
        }
    }
}
