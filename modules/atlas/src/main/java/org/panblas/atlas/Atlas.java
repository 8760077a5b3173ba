package org.panblas.atlas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;

/**
 * ATLAS, 3.10. Debian cuts it into several libraries: {@code libatlas} has the kernels, {@code libcblas} the C functions
 * over them, {@code libf77blas} the Fortran ones, and {@code liblapack_atlas} the part of LAPACK that ATLAS has itself. In
 * a folder {@code atlas} are a {@code libblas.so.3} and a {@code liblapack.so.3}, netlib's with these routines in it, for
 * those who link by the standard names. Elsewhere one file holds all: {@code libtatlas} with threads, {@code libsatlas}
 * without.
 */
final class Atlas implements VendorApi {
    /** Prints how the library was built; no function returns it. */
    private static final String MARK = "ATL_buildinfo";

    private static final String FOLDER = "atlas";
    private static final List<String> WHOLE = List.of("libtatlas.so.3", "libsatlas.so.3");

    // Not the libblas.so.3 of the folder: under that SONAME it would become the BLAS of every LAPACK opened later.
    static final LibraryDescriptor BLAS = descriptor("libcblas.so.3");

    static final LibraryDescriptor LAPACK = descriptor("liblapack_atlas.so.3");

    private static final List<String> PARTS = List.of("libatlas.so.3", "libcblas.so.3", "libf77blas.so.3");
    private static final Pattern VERSION = Pattern.compile("\\.so\\.(\\d+\\.\\d+(\\.\\d+)?)$");

    private Atlas() {}

    /** Seen in 3.10.3. */
    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        String reason = "H is wrong where an operand is scaled more than once";
        return Map.of("srotmg", reason, "drotmg", reason);
    }

    @Override
    public List<Path> needs(Path library) {
        return folders(library)
                .flatMap(folder -> PARTS.stream().map(folder::resolve))
                .filter(file -> Files.exists(file) && !file.equals(library))
                .toList();
    }

    /** The file's name has the version, and nothing else that a program could read. */
    @Override
    public String version(NativeFunctions functions) {
        return functions
                .library()
                .provenance(MARK)
                .map(file -> VERSION.matcher(file.toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    @Override
    public String threadingLayer(NativeFunctions functions) {
        return isThreaded(functions) ? "pthreads" : "none";
    }

    @Override
    public List<String> warnings(NativeFunctions functions) {
        return isThreaded(functions)
                ? List.of("the thread count of ATLAS was fixed when it was built, and cannot be asked")
                : List.of();
    }

    private static boolean isThreaded(NativeFunctions functions) {
        return functions
                .library()
                .provenance(MARK)
                .filter(file -> file.getFileName().toString().startsWith("libtatlas"))
                .isPresent();
    }

    /** The library's folder and the one above it. */
    private static Stream<Path> folders(Path library) {
        Path folder = library.getParent();
        return Stream.of(folder, folder.getParent()).filter(path -> path != null);
    }

    /** By their paths: under their names Debian keeps libraries of other vendors too. */
    private static LibraryDescriptor descriptor(String debian) {
        List<String> files = new ArrayList<>();
        files.add(Platform.debianLibraries().resolve(debian).toString());
        WHOLE.forEach(file -> files.add(Path.of("/usr/lib64", FOLDER, file).toString()));
        files.addAll(WHOLE);
        return new LibraryDescriptor(
                "atlas",
                "ATLAS",
                files,
                List.of(),
                false,
                List.of(MARK),
                List.of(),
                "install it (Debian: libatlas3-base)",
                new Atlas());
    }
}
