package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Fortran routines in Java: they record what arrives and leave marks in what they write. */
final class FakeLapack {
    static final int WORK = 100;

    static String letter;
    static long length;
    static int order;
    static int lda;
    static int lwork;
    static int queries;
    static int info;
    static long address;
    static Thread thread;

    private FakeLapack() {}

    static FortranRoutines routines() {
        Map<String, MemorySegment> symbols =
                Map.of("dpotrf_", stub("potrf", 5, 1), "dgeqrf_", stub("geqrf", 8, 0), "sgetrf_", stub("getrf", 6, 0));
        return new FortranRoutines(name -> Optional.ofNullable(symbols.get(name)));
    }

    /** Adds 100 to every element of the n x n matrix. */
    static void potrf(
            MemorySegment uplo, MemorySegment n, MemorySegment a, MemorySegment ld, MemorySegment result, long size) {
        letter = String.valueOf((char) uplo.reinterpret(1).get(ValueLayout.JAVA_BYTE, 0));
        length = size;
        order = integer(n);
        lda = integer(ld);
        address = a.address();
        thread = Thread.currentThread();
        MemorySegment matrix = a.reinterpret((long) lda * order * Double.BYTES);
        for (int j = 0; j < order; j++) {
            for (int i = 0; i < order; i++) {
                long p = i + (long) j * lda;
                matrix.setAtIndex(ValueLayout.JAVA_DOUBLE, p, matrix.getAtIndex(ValueLayout.JAVA_DOUBLE, p) + 100);
            }
        }
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, info);
    }

    /** Asks for {@link #WORK} elements and fills them. */
    static void geqrf(
            MemorySegment m,
            MemorySegment n,
            MemorySegment a,
            MemorySegment ld,
            MemorySegment tau,
            MemorySegment work,
            MemorySegment size,
            MemorySegment result) {
        lwork = integer(size);
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 0);
        if (lwork == -1) {
            queries++;
            work.reinterpret(8).set(ValueLayout.JAVA_DOUBLE, 0, WORK);
            return;
        }
        work.reinterpret(8L * lwork).fill((byte) 1);
        int count = Math.min(integer(m), integer(n));
        for (int i = 0; i < count; i++) {
            tau.reinterpret(8L * count).setAtIndex(ValueLayout.JAVA_DOUBLE, i, i + 1);
        }
    }

    /** Writes the pivots 1, 2, ... */
    static void getrf(
            MemorySegment m,
            MemorySegment n,
            MemorySegment a,
            MemorySegment ld,
            MemorySegment ipiv,
            MemorySegment result) {
        int count = Math.min(integer(m), integer(n));
        for (int i = 0; i < count; i++) {
            ipiv.reinterpret(4L * count).setAtIndex(ValueLayout.JAVA_INT, i, i + 1);
        }
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 3);
    }

    private static int integer(MemorySegment pointer) {
        return pointer.reinterpret(4).get(ValueLayout.JAVA_INT, 0);
    }

    private static MemorySegment stub(String name, int pointers, int characters) {
        MemoryLayout[] layouts = new MemoryLayout[pointers + characters];
        Arrays.fill(layouts, 0, pointers, ValueLayout.ADDRESS);
        Arrays.fill(layouts, pointers, layouts.length, ValueLayout.JAVA_LONG);
        FunctionDescriptor descriptor = FunctionDescriptor.ofVoid(layouts);
        MethodType type = descriptor.toMethodType();
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(FakeLapack.class, name, type),
                            descriptor,
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
