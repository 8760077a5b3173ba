package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import org.panblas.spi.Precision;
import org.panblas.spi.Routines;

/**
 * Fortran routines in Java: they record what arrives and leave marks in what they write. None is one that takes small arrays
 * where they are, because such a call must not come back into Java.
 */
final class FakeLapack extends FortranLapack {
    static final int WORK = 100;

    static String letter;
    static long length;
    static int order;
    static int lda;
    static int lwork;
    static int queries;
    static int info;
    static int found;
    static long address;
    static Thread thread;

    /** From so many elements on LU wants a large stack. */
    static final long LARGE_LU = 100;

    private final Map<String, FortranRoutine> routines = Map.of(
            "dlauum", routine("dlauum", stub("lauum", 5, 1)),
            "dgecon", routine("dgecon", stub("gecon", 9, 1)),
            "dgeqrf", routine("dgeqrf", stub("geqrf", 8, 0)),
            "sgetrf", routine("sgetrf", stub("getrf", 6, 0)),
            "dgees", routine("dgees", stub("gees", 15, 2)),
            "dstevr", routine("dstevr", stub("stevr", 20, 2)),
            "zgges", routine("zgges", stub("gges", 21, 3)));

    @Override
    protected FortranCall call(int routine, Precision precision, int arguments) {
        return FortranCall.of(routines.get(Routines.lapack().get(routine)), precision, arguments);
    }

    @Override
    protected boolean splitsGesv(long n, long nrhs) {
        return false;
    }

    @Override
    protected boolean hasOldComplexQz() {
        return true;
    }

    @Override
    protected boolean hasWideIntegers() {
        return false;
    }

    private static FortranRoutine routine(String name, MemorySegment address) {
        return new FortranRoutine(name, address, new FortranRoutine.Traits(LARGE_LU, false, false), () -> {}, () -> {});
    }

    /** Adds 100 to every element of the n x n matrix. */
    static void lauum(
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

    /** Takes what its integer work space begins with, and leaves marks there. */
    static void gecon(
            MemorySegment norm,
            MemorySegment n,
            MemorySegment a,
            MemorySegment ld,
            MemorySegment anorm,
            MemorySegment rcond,
            MemorySegment work,
            MemorySegment iwork,
            MemorySegment result,
            long size) {
        MemorySegment integers = iwork.reinterpret(4L * integer(n));
        found = integers.get(ValueLayout.JAVA_INT, 0);
        integers.fill((byte) 1);
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 0);
    }

    /** Writes the pivots 1, 2, ... */
    static void getrf(
            MemorySegment m,
            MemorySegment n,
            MemorySegment a,
            MemorySegment ld,
            MemorySegment ipiv,
            MemorySegment result) {
        thread = Thread.currentThread();
        int count = Math.min(integer(m), integer(n));
        for (int i = 0; i < count; i++) {
            ipiv.reinterpret(4L * count).setAtIndex(ValueLayout.JAVA_INT, i, i + 1);
        }
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 3);
    }

    /** Asks the predicate of 1 + 2i and of -3 + 4i and leaves how many were wanted in {@code sdim}. */
    static void gees(
            MemorySegment jobvs,
            MemorySegment sort,
            MemorySegment select,
            MemorySegment n,
            MemorySegment a,
            MemorySegment ld,
            MemorySegment sdim,
            MemorySegment wr,
            MemorySegment wi,
            MemorySegment vs,
            MemorySegment ldvs,
            MemorySegment work,
            MemorySegment size,
            MemorySegment bwork,
            MemorySegment result,
            long jobvsLength,
            long sortLength) {
        result.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 0);
        if (integer(size) == -1) {
            work.reinterpret(8).set(ValueLayout.JAVA_DOUBLE, 0, WORK);
            return;
        }
        int wanted = 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment re = arena.allocate(ValueLayout.JAVA_DOUBLE);
            MemorySegment im = arena.allocate(ValueLayout.JAVA_DOUBLE);
            MethodHandle ask = Linker.nativeLinker()
                    .downcallHandle(
                            select,
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            for (double[] value : new double[][] {{1, 2}, {-3, 4}}) {
                re.set(ValueLayout.JAVA_DOUBLE, 0, value[0]);
                im.set(ValueLayout.JAVA_DOUBLE, 0, value[1]);
                wanted += (int) ask.invokeExact(re, im);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        sdim.reinterpret(4).set(ValueLayout.JAVA_INT, 0, wanted);
    }

    /** Finds {@link #found} values, and says {@link #info}. */
    static void stevr(MemorySegment[] arguments) {
        MemorySegment work = arguments[15];
        MemorySegment lwork = arguments[16];
        MemorySegment iwork = arguments[17];
        if (integer(lwork) == -1) {
            work.reinterpret(8).set(ValueLayout.JAVA_DOUBLE, 0, WORK);
            iwork.reinterpret(4).set(ValueLayout.JAVA_INT, 0, WORK);
        }
        arguments[10].reinterpret(4).set(ValueLayout.JAVA_INT, 0, found);
        arguments[19].reinterpret(4).set(ValueLayout.JAVA_INT, 0, info);
    }

    /** Leaves {@link #found} in {@code sdim}. */
    static void gges(MemorySegment[] arguments) {
        if (integer(arguments[17]) == -1) {
            arguments[16].reinterpret(8).set(ValueLayout.JAVA_DOUBLE, 0, WORK);
        }
        arguments[9].reinterpret(4).set(ValueLayout.JAVA_INT, 0, found);
        arguments[20].reinterpret(4).set(ValueLayout.JAVA_INT, 0, 0);
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
            return Linker.nativeLinker().upcallStub(target(name, type, pointers), descriptor, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    /** A method of the routine's name that takes its arguments one by one, or the pointers of a long list as an array. */
    private static MethodHandle target(String name, MethodType type, int pointers) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        if (pointers < 20) {
            return lookup.findStatic(FakeLapack.class, name, type);
        }
        MethodHandle all =
                lookup.findStatic(FakeLapack.class, name, MethodType.methodType(void.class, MemorySegment[].class));
        MethodHandle spread = all.asCollector(MemorySegment[].class, pointers);
        return MethodHandles.dropArguments(
                spread, pointers, type.parameterList().subList(pointers, type.parameterCount()));
    }
}
