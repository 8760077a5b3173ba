package org.panblas.conformance.standin;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.panblas.Lapack;
import org.panblas.Layout;

/** Factors a matrix by QR while a library, the argument, offers its symbols to all others of the process. */
final class InterpositionProgram {
    private static final int RTLD_NOW_GLOBAL = 0x102;

    private InterpositionProgram() {}

    @SuppressWarnings("restricted") // the loader, which no API of ours shows
    public static void main(String[] args) throws Throwable {
        var dlopen = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("dlopen"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        if (args[1].equals("after")) {
            // Its functions are bound when they are first called, which the factorisation is below.
            Lapack.of("openblas");
        }
        try (Arena arena = Arena.ofConfined()) {
            var library = (MemorySegment) dlopen.invokeExact(arena.allocateFrom(args[0]), RTLD_NOW_GLOBAL);
            System.out.println(library.equals(MemorySegment.NULL) ? "not opened" : "opened");
        }
        double[] a = {3, 4};
        Lapack.of("openblas").dgeqrf(Layout.COL_MAJOR, 2, 1, a, 2, new double[1]);
        System.out.println("R = " + a[0]);
    }
}
