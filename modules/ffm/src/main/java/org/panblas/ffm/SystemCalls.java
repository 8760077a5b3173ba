package org.panblas.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Functions of the system, and what they return. */
final class SystemCalls {
    private SystemCalls() {}

    /** A handle bound to a function that the system must have. */
    static MethodHandle bind(SymbolLookup lookup, String name, FunctionDescriptor signature, Linker.Option... options) {
        MemorySegment address = lookup.find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError(name + " is not among the system's functions"));
        return Linker.nativeLinker().downcallHandle(address, signature, options);
    }

    /** The C string at an address that native code returned. */
    static String text(MemorySegment address) {
        return address.equals(MemorySegment.NULL)
                ? ""
                : address.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** Reads a pointer out of a structure. */
    static MemorySegment pointer(MemorySegment structure, long offset) {
        return structure.get(ValueLayout.ADDRESS, offset);
    }
}
