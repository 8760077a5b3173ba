package org.panblas.benchmarks;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import org.panblas.Backends;

/**
 * {@code cblas_ddot} of the library that the openblas backend uses, as a critical downcall bound in the shortest way that
 * java.lang.foreign has: the lower bound that the API is measured against.
 */
final class BareDot {
    private static final MethodHandle DDOT = link();

    private BareDot() {}

    static double ddot(int n, MemorySegment x, int incX, MemorySegment y, int incY) {
        try {
            return (double) DDOT.invokeExact(n, x, incX, y, incY);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle link() {
        Backends.blasOrder("openblas");
        Path file = Path.of(Backends.report().blas().info().realFile());
        SymbolLookup library = SymbolLookup.libraryLookup(file, Arena.global());
        return Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow("cblas_ddot"),
                        FunctionDescriptor.of(JAVA_DOUBLE, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT),
                        Linker.Option.critical(true));
    }
}
