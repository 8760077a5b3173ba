package org.panblas.ffm.lapack;

import java.lang.foreign.MemorySegment;

/** A shape of argument list: how many pointers, how many of them to characters, and what is returned. */
abstract class FortranSignature {
    /** Calls a routine. */
    void call(MemorySegment function, MemorySegment[] pointers) throws Throwable {
        throw new UnsupportedOperationException(getClass().getName());
    }

    /** Calls a function of {@code float} or {@code double}. */
    double value(MemorySegment function, MemorySegment[] pointers) throws Throwable {
        throw new UnsupportedOperationException(getClass().getName());
    }
}
