package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A routine of a library, and what its last query of work space answered. */
public final class FortranRoutine {
    private final String name;
    private final MemorySegment address;
    private final Traits traits;
    private final Runnable beforeCalls;
    private final Runnable beforeCallsInPlace;
    // Calls that race ask the library each, and either answer is right.
    private volatile WorkSizes known;

    /**
     * What is special about a library's routines.
     *
     * @param largeLu from how many elements on LU factorisations need a large stack
     * @param wide whether integers have 64 bits
     * @param readsBehind whether complex routines read a column behind their operands
     */
    public record Traits(long largeLu, boolean wide, boolean readsBehind) {}

    /**
     * @param name the routine, for messages
     * @param address where it is
     * @param traits of its library
     * @param beforeCalls what has to be done on the thread of a call, just before it
     * @param beforeCallsInPlace the same for small calls that work on operands in arrays
     */
    public FortranRoutine(
            String name, MemorySegment address, Traits traits, Runnable beforeCalls, Runnable beforeCallsInPlace) {
        this.name = name;
        this.address = address;
        this.traits = traits;
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

    Traits traits() {
        return traits;
    }

    /** The answer to the same question, or null. */
    long[] sizes(long[] key, int length) {
        WorkSizes last = known;
        return last != null && Arrays.equals(last.key, 0, last.key.length, key, 0, length) ? last.sizes : null;
    }

    void remember(long[] key, int length, long[] sizes) {
        known = new WorkSizes(Arrays.copyOf(key, length), sizes);
    }

    /** What was asked, as the integers and letters of the call, and what was answered. */
    private static final class WorkSizes {
        private final long[] key;
        private final long[] sizes;

        WorkSizes(long[] key, long[] sizes) {
            this.key = key;
            this.sizes = sizes;
        }
    }
}
