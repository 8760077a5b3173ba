package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Calls C functions of any signature through one downcall handle, where the time to bind each signature, some five
 * milliseconds in a JVM that has just started, would be most of what opening a library takes. What is called often has a
 * handle of its own.
 *
 * <p>The handle passes twelve 64-bit words and two doubles, more than most functions look at. That is right in the calling
 * conventions of x86-64 and arm64: a word in a register, or in a slot of the stack, begins with the 32 bits of an
 * {@code int}; integers and doubles have registers of their own, so that their order among each other does not count;
 * what a function does not expect it does not see, and the caller removes it. On macOS an {@code int} on the stack is
 * followed by the next argument without a gap, unless that is a pointer: none is called here whose ninth argument or a later
 * one is an {@code int} before another. On Windows each argument has its slot by its position, and doubles lie on the stack
 * from the fifth on; no earlier one may be a double.
 */
final class WordCall {
    private static final int WORDS = 12;
    private static final int REALS = 2;

    private static final boolean POSITIONAL = Platform.os() == Platform.Os.WINDOWS;

    private static final MethodHandle HANDLE =
            Downcalls.plain("L_" + "L".repeat(WORDS) + (POSITIONAL ? "L" : "D").repeat(REALS));

    private static final long[] NO_WORDS = new long[WORDS + REALS];
    private static final double[] NO_REALS = new double[REALS];

    private WordCall() {}

    /**
     * Calls a function.
     *
     * @param arguments its arguments: integers, doubles and segments of native memory
     * @return what it returned, as a word; of an {@code int} the lower half
     */
    static long call(MemorySegment function, Object... arguments) {
        long[] words = new long[WORDS + REALS];
        double[] reals = new double[REALS];
        int word = 0;
        int real = 0;
        for (Object argument : arguments) {
            if (argument instanceof Double value && !POSITIONAL) {
                reals[real++] = value;
            } else {
                words[word++] = word(argument);
            }
        }
        if (!POSITIONAL && word > WORDS) {
            throw new IllegalArgumentException("more than " + WORDS + " words: " + Arrays.toString(arguments));
        }
        return call(function, words, reals);
    }

    /** Calls a function without arguments, and allocates nothing: counts of threads are asked for before each call of BLAS. */
    static long call(MemorySegment function) {
        return call(function, NO_WORDS, NO_REALS);
    }

    /** The C string at an address, or an empty one at none. */
    static String text(long address) {
        return address == 0
                ? ""
                : MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0);
    }

    private static long word(Object argument) {
        if (argument instanceof MemorySegment segment) {
            return segment.address();
        }
        return argument instanceof Double real ? Double.doubleToRawLongBits(real) : ((Number) argument).longValue();
    }

    private static long call(MemorySegment function, long[] w, double[] r) {
        try {
            if (POSITIONAL) {
                return (long) HANDLE.invokeExact(
                        function, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12],
                        w[13]);
            }
            return (long) HANDLE.invokeExact(
                    function, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], r[0], r[1]);
        } catch (Throwable e) {
            throw Downcalls.failure(e);
        }
    }
}
