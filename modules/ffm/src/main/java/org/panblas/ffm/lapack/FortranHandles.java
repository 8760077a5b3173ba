package org.panblas.ffm.lapack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** Links the handles of {@code FortranSignatures}. */
final class FortranHandles {
    private FortranHandles() {}

    /** A routine's handle, of type {@code (function, pointers..., lengths...)}. */
    static MethodHandle routine(int pointers, int characters) {
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(parameters(pointers, characters)));
    }

    /** As {@link #routine}; the pointers may be to arrays. */
    static MethodHandle inHeap(int pointers, int characters) {
        return Linker.nativeLinker()
                .downcallHandle(
                        FunctionDescriptor.ofVoid(parameters(pointers, characters)), Linker.Option.critical(true));
    }

    /** The handle of a function of {@code double}. */
    static MethodHandle ofDouble(int pointers, int characters) {
        return Linker.nativeLinker()
                .downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, parameters(pointers, characters)));
    }

    /** The handle of a function of {@code float}. */
    static MethodHandle ofFloat(int pointers, int characters) {
        return Linker.nativeLinker()
                .downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_FLOAT, parameters(pointers, characters)));
    }

    /** A hidden length is a size_t, as gfortran since version 8 and the other compilers of 64-bit libraries pass it. */
    private static MemoryLayout[] parameters(int pointers, int characters) {
        MemoryLayout[] parameters = new MemoryLayout[pointers + characters];
        Arrays.fill(parameters, 0, pointers, ValueLayout.ADDRESS);
        Arrays.fill(parameters, pointers, parameters.length, ValueLayout.JAVA_LONG);
        return parameters;
    }
}
