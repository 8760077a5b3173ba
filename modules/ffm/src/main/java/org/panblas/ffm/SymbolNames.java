package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a build of a library decorates its names. With prefix {@code scipy_} and suffix {@code 64_},
 * {@code c("cblas_dgemm")} is {@code scipy_cblas_dgemm64_}; the Fortran name of {@code dgetrf} under suffix
 * {@code _64} is {@code dgetrf_64_}.
 *
 * @param prefix stands before every name; mostly empty
 * @param suffix stands after every name; mostly empty
 */
public record SymbolNames(String prefix, String suffix) {
    /** Names as the standards write them. */
    public static final SymbolNames PLAIN = new SymbolNames("", "");

    private static final List<String> PREFIXES = List.of("", "scipy_");
    // Accelerate has plain names too, of an interface that has been out of date for years.
    private static final List<String> USUAL = List.of("$NEWLAPACK", "");

    /** Of 64-bit integers; some libraries have these names beside the usual ones. */
    private static final List<String> WIDE = List.of("64_", "_64", "64", "$NEWLAPACK$ILP64");

    /** What every BLAS has, or every LAPACK. */
    private static final String C_FUNCTION = "cblas_dgemm";

    private static final String FORTRAN_ROUTINE = "dgetrf";

    /** The decoration under which a library has CBLAS or, where it has none, LAPACK. */
    static Optional<SymbolNames> detect(NativeLibrary library) {
        return detect(library, false);
    }

    /**
     * The same; of both kinds of names those of this width.
     *
     * @param wide whether 64-bit integers are wanted
     */
    static Optional<SymbolNames> detect(NativeLibrary library, boolean wide) {
        List<SymbolNames> order = Stream.of(wide ? WIDE : USUAL, wide ? USUAL : WIDE)
                .flatMap(suffixes -> PREFIXES.stream()
                        .flatMap(prefix -> suffixes.stream().map(suffix -> new SymbolNames(prefix, suffix))))
                .toList();
        // Not by Fortran names first: dgetrf_64_ may have the suffix _64 or 64_.
        return order.stream()
                .filter(names -> library.has(names.c(C_FUNCTION)))
                .findFirst()
                .or(() -> order.stream()
                        .filter(names ->
                                names.findFortran(library, FORTRAN_ROUTINE).isPresent())
                        .findFirst());
    }

    /** The symbol of a C function. */
    public String c(String function) {
        return prefix + function + suffix;
    }

    /** The symbols that a Fortran routine may have, most likely first. */
    public List<String> fortran(String routine) {
        String name = prefix + routine;
        return List.of(name + "_" + suffix, name + suffix + "_", name + suffix);
    }

    /** The address of a C function; functions of the vendor's own are undecorated in some builds. */
    public Optional<MemorySegment> find(NativeLibrary library, String function) {
        return library.symbol(c(function)).or(() -> library.symbol(function));
    }

    /** The file that serves a C function. */
    Optional<Path> locate(NativeLibrary library, String function) {
        return find(library, function).flatMap(NativeLibrary::fileOf);
    }

    /** The file that serves a Fortran routine. */
    Optional<Path> locateFortran(NativeLibrary library, String routine) {
        return findFortran(library, routine).flatMap(NativeLibrary::fileOf);
    }

    /** The address of a Fortran routine. */
    public Optional<MemorySegment> findFortran(NativeLibrary library, String routine) {
        for (String name : fortran(routine)) {
            Optional<MemorySegment> symbol = library.symbol(name);
            if (symbol.isPresent()) {
                return symbol;
            }
        }
        return Optional.empty();
    }

    /** True where the suffix is one that vendors reserve for 64-bit integers. */
    boolean sayIlp64() {
        return suffix.contains("64");
    }
}
