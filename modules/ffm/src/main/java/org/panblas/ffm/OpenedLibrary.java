package org.panblas.ffm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.ThreadControl;

/**
 * A library that passed every stage.
 *
 * @param descriptor what was known before
 * @param requested the name or path that was opened
 * @param functions its library and the decoration of its names
 * @param file the file that serves {@code cblas_dgemm}
 * @param width its integer width and how that is known
 * @param warnings what the user should know
 */
record OpenedLibrary(
        LibraryDescriptor descriptor,
        String requested,
        NativeFunctions functions,
        Path file,
        IntegerWidth.Decision width,
        List<String> warnings) {

    NativeLibrary library() {
        return functions.library();
    }

    SymbolNames names() {
        return functions.names();
    }

    ThreadControl threads() {
        return descriptor.api().threads(functions);
    }

    boolean smallLuOnOneThread() {
        return descriptor.api().smallLuOnOneThread(functions);
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
        VendorApi api = descriptor.api();
        return new BackendInfo(
                requested,
                file.toString(),
                ElfSoname.of(file).orElse(""),
                api.version(functions),
                api.config(functions),
                width.width().text(),
                width.knownBy(),
                api.threadingLayer(functions),
                api.core(functions),
                fallback,
                lapackBlas,
                warnings,
                environment());
    }

    /** The file whose Fortran {@code dgemm} the library's LAPACK calls. */
    String lapackBlas() {
        return names().fortran("dgemm").stream()
                .map(library()::provenance)
                .flatMap(Optional::stream)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> environment() {
        Map<String, String> set = new TreeMap<>();
        for (String variable : descriptor.environment()) {
            String value = System.getenv(variable);
            if (value != null) {
                set.put(variable, value);
            }
        }
        return set;
    }
}
