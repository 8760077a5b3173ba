package org.panblas.ffm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.ThreadControl;

/**
 * A library that passed every stage.
 *
 * @param descriptor what was known before
 * @param requested the name or path that was opened
 * @param functions its library and the decoration of its names
 * @param file the file that serves {@code cblas_dgemm} or, of a LAPACK, {@code dgetrf}
 * @param maker who made it
 * @param engine what computes, and has the threads
 * @param width its integer width and how that is known
 * @param warnings what the user should know
 */
record OpenedLibrary(
        LibraryDescriptor descriptor,
        String requested,
        NativeFunctions functions,
        Path file,
        Maker maker,
        Engine engine,
        IntegerWidth.Decision width,
        List<String> warnings) {

    /** The words of a library of which nothing is known. */
    static final VendorApi UNKNOWN = new VendorApi() {};

    /**
     * Who made a library.
     *
     * @param title the vendor's name
     * @param version the version, or an empty string
     */
    record Maker(String title, String version) {
        @Override
        public String toString() {
            return (title + " " + version).strip();
        }
    }

    NativeLibrary library() {
        return functions.library();
    }

    SymbolNames names() {
        return functions.names();
    }

    ThreadControl threads() {
        return ScopedThreads.of(engine.threads());
    }

    /** BLAS routines that the engine must not serve. */
    Map<String, String> quirks() {
        return engine.api().quirks(engine.functions());
    }

    /** LAPACK routines that the library must not serve: its own words count, not those of a BLAS beneath it. */
    Map<String, String> lapackQuirks() {
        return descriptor.api().lapackQuirks(functions);
    }

    boolean smallLuOnOneThread() {
        return engine.api().smallLuOnOneThread(engine.functions());
    }

    /** BLAS routines of the engine that read behind their operands. */
    Set<String> readsBehind() {
        return engine.api().readsBehind(engine.functions());
    }

    boolean readsBehindVectors() {
        return engine.api().readsBehindVectors(engine.functions());
    }

    /** The name by which users know the file. */
    String fileName() {
        return Optional.ofNullable(Path.of(requested).getFileName())
                .map(Path::toString)
                .orElse(requested);
    }

    /**
     * The facts of this moment.
     *
     * @param fallback routines that the library does not serve, with the reason
     * @param lapackBlas the file that serves the BLAS inside LAPACK
     */
    BackendInfo info(Map<String, String> fallback, String lapackBlas) {
        VendorApi api = engine.api();
        return new BackendInfo(
                requested,
                file.toString(),
                ElfNames.of(file).soname().orElse(""),
                maker.title(),
                maker.version(),
                api.config(engine.functions()),
                width.width().text(),
                width.knownBy(),
                api.threadingLayer(engine.functions()),
                api.core(engine.functions()),
                fallback,
                lapackBlas,
                warnings,
                environment());
    }

    /** The file whose Fortran {@code dgemm} the library's LAPACK calls. */
    String lapackBlas() {
        return names().locateFortran(library(), "dgemm").map(Path::toString).orElse("");
    }

    private Map<String, String> environment() {
        Map<String, String> set = new TreeMap<>();
        for (String variable : engine.environment()) {
            String value = System.getenv(variable);
            if (value != null) {
                set.put(variable, value);
            }
        }
        return set;
    }
}
