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
import org.panblas.benchmarks.peer.LibraryFile;

/**
 * A system of equations in native memory, which the Fortran routine of the library that the openblas backend uses solves in
 * a plain downcall: the lower bound that the API is measured against.
 */
final class BareLapack {
    private static final MethodHandle DGESV = Linker.nativeLinker()
            .downcallHandle(
                    SymbolLookup.libraryLookup(Path.of(LibraryFile.of("openblas")), Arena.global())
                            .findOrThrow("dgesv_"),
                    FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private final MemorySegment n;
    private final MemorySegment nrhs;
    private final MemorySegment a;
    private final MemorySegment ipiv;
    private final MemorySegment b;
    private final MemorySegment info;

    BareLapack(double[] a, double[] b) {
        Arena arena = Arena.global();
        this.n = arena.allocateFrom(JAVA_INT, b.length);
        this.nrhs = arena.allocateFrom(JAVA_INT, 1);
        this.a = arena.allocateFrom(JAVA_DOUBLE, a);
        this.ipiv = arena.allocate(JAVA_INT, b.length);
        this.b = arena.allocateFrom(JAVA_DOUBLE, b);
        this.info = arena.allocate(JAVA_INT);
    }

    /** Takes over the operands of another system of the same order. */
    void set(BareLapack other) {
        MemorySegment.copy(other.a, 0, a, 0, a.byteSize());
        MemorySegment.copy(other.b, 0, b, 0, b.byteSize());
    }

    int dgesv() {
        try {
            DGESV.invokeExact(n, nrhs, a, n, ipiv, b, n, info);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return info.get(JAVA_INT, 0);
    }
}
