package org.panblas.ffm.lapack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/**
 * Downcall handles, one for each shape of argument list: {@code P6} has six pointers, {@code P9C1} nine of which one is to
 * a character. They take the function's address and an array of the pointers; the lengths of the characters are bound. A
 * nested class is linked when a routine of its shape is first called.
 */
final class FortranSignatures {
    private FortranSignatures() {}

    /** {@code ?getrf(m, n, a, lda, ipiv, info)}. */
    static final class P6 {
        static final MethodHandle HANDLE = link(6, 0);

        private P6() {}
    }

    /** {@code ?gesv(n, nrhs, a, lda, ipiv, b, ldb, info)}, {@code ?geqrf(m, n, a, lda, tau, work, lwork, info)}. */
    static final class P8 {
        static final MethodHandle HANDLE = link(8, 0);

        private P8() {}
    }

    /** {@code ?potrf(uplo, n, a, lda, info)}. */
    static final class P5C1 {
        static final MethodHandle HANDLE = link(5, 1);

        private P5C1() {}
    }

    /** {@code ?potrs(uplo, n, nrhs, a, lda, b, ldb, info)}, {@code ?posv}. */
    static final class P8C1 {
        static final MethodHandle HANDLE = link(8, 1);

        private P8C1() {}
    }

    /** {@code ?getrs(trans, n, nrhs, a, lda, ipiv, b, ldb, info)}. */
    static final class P9C1 {
        static final MethodHandle HANDLE = link(9, 1);

        private P9C1() {}
    }

    /** {@code ?gels(trans, m, n, nrhs, a, lda, b, ldb, work, lwork, info)}. */
    static final class P11C1 {
        static final MethodHandle HANDLE = link(11, 1);

        private P11C1() {}
    }

    /** {@code ?ormqr(side, trans, m, n, k, a, lda, tau, c, ldc, work, lwork, info)}, {@code ?unmqr}. */
    static final class P13C2 {
        static final MethodHandle HANDLE = link(13, 2);

        private P13C2() {}
    }

    private static MethodHandle link(int pointers, int characters) {
        // A hidden length is a size_t, as gfortran since version 8 and the other compilers of 64-bit libraries pass it.
        MemoryLayout[] parameters = new MemoryLayout[pointers + characters];
        Arrays.fill(parameters, 0, pointers, ValueLayout.ADDRESS);
        Arrays.fill(parameters, pointers, parameters.length, ValueLayout.JAVA_LONG);
        MethodHandle handle = Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(parameters));

        Object[] lengths = new Object[characters];
        Arrays.fill(lengths, 1L);
        return MethodHandles.insertArguments(handle, 1 + pointers, lengths)
                .asSpreader(1, MemorySegment[].class, pointers);
    }
}
