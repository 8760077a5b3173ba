package org.panblas.ffm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.Role;
import org.panblas.spi.ThreadControl;

/** Proves that an open file is the library it is taken for, before anything else of it is called. */
final class LibraryProof {
    /** What shows that a library has LAPACK; any other routine may be missing. */
    private static final List<String> LAPACK = List.of("dgetrf", "zgetrf", "dpotrf", "dgeqrf", "dgesvd", "zheev");

    private static final String DGEMM = "cblas_dgemm";

    /** Marks of vendors, to say what a file is when it is not what it should be. */
    private static final Map<String, String> VENDORS = Map.of(
            "openblas_get_config", "OpenBLAS",
            "bli_info_get_version_str", "BLIS",
            "MKL_Get_Version_String", "MKL",
            "ATL_buildinfo", "ATLAS",
            "FLA_Init", "libflame");

    private final LibraryDescriptor descriptor;
    private final BackendRequest request;
    private final String requested;
    private final NativeLibrary library;
    private final Map<String, String> passed = new LinkedHashMap<>();

    LibraryProof(LibraryDescriptor descriptor, BackendRequest request, String requested, NativeLibrary library) {
        this.descriptor = descriptor;
        this.request = request;
        this.requested = requested;
        this.library = library;
    }

    /** Runs all stages; they are recorded only where all pass, or the file is the only candidate. */
    OpenedLibrary run() throws BackendException {
        SymbolNames names = SymbolNames.detect(library, DGEMM).orElse(SymbolNames.PLAIN);
        NativeFunctions functions = new NativeFunctions(library, names);
        Path file = library.provenance(names.c(DGEMM)).orElse(Path.of(requested));
        passed.put(Stages.OPEN, file.toString());
        identify(functions);
        IntegerWidth.Decision width = width(functions);
        List<String> warnings = new ArrayList<>();
        symbols(functions, file, warnings);
        OpenedLibrary opened = new OpenedLibrary(descriptor, requested, functions, file, width, List.copyOf(warnings));
        ThreadControl threads = opened.threads();
        passed.put(Stages.THREADS, threads.scope() + ", " + threads.threads() + " of " + threads.maxThreads());
        SelfTest.run(opened, request.verify());
        passed.put(Stages.SELF_TEST, request.verify());
        passed.forEach(request::passed);
        return opened;
    }

    private void identify(NativeFunctions functions) throws BackendException {
        for (String mark : descriptor.marks()) {
            if (functions.names().find(library, mark).isPresent()) {
                Optional<String> hazard = descriptor.api().hazard(functions);
                if (hazard.isPresent()) {
                    throw new BackendException(
                            Stages.VENDOR, requested + " would end the process: " + hazard.get(), "unset the variable");
                }
                String version = descriptor.api().version(functions);
                passed.put(Stages.VENDOR, (descriptor.title() + " " + version).strip());
                return;
            }
        }
        String other = VENDORS.entrySet().stream()
                .filter(vendor ->
                        functions.names().find(library, vendor.getKey()).isPresent())
                .map(vendor -> "; it is " + vendor.getValue())
                .findFirst()
                .orElse("");
        throw new BackendException(
                Stages.VENDOR,
                requested + " is not " + descriptor.title() + ": it has no "
                        + descriptor.marks().getFirst() + other,
                "name a library of " + descriptor.title() + ", or use the backend that the file belongs to");
    }

    private IntegerWidth.Decision width(NativeFunctions functions) throws BackendException {
        String property = "blas." + descriptor.name() + ".interface";
        IntegerWidth.Decision width;
        try {
            width = IntegerWidth.of(functions, descriptor.api(), property, request.integers());
        } catch (BackendException e) {
            throw new BackendException(e.stage(), requested + ": " + e.getMessage(), e.remedy());
        }
        String facts = width.facts().stream().map(Object::toString).collect(Collectors.joining(", "));
        if (width.width() == IntegerWidth.ILP64) {
            throw new BackendException(
                    Stages.WIDTH,
                    requested + " has 64-bit integers (" + facts + "), which Panblas does not bind yet",
                    "use the build of " + descriptor.title() + " with 32-bit integers (LP64)");
        }
        passed.put(Stages.WIDTH, width.width().text() + " (" + facts + ")");
        return width;
    }

    private void symbols(NativeFunctions functions, Path file, List<String> warnings) throws BackendException {
        List<String> missing = new ArrayList<>();
        for (String function : SelfTest.FUNCTIONS) {
            if (!library.has(functions.names().c(function))) {
                missing.add(functions.names().c(function));
            }
        }
        if (request.role() == Role.LAPACK) {
            for (String routine : LAPACK) {
                if (functions.names().findFortran(library, routine).isEmpty()) {
                    missing.add(functions.names().fortran(routine).getFirst());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new BackendException(
                    Stages.SYMBOLS,
                    requested + " has no " + String.join(", ", missing),
                    "use a build of " + descriptor.title()
                            + (request.role() == Role.LAPACK ? " with LAPACK" : " with the CBLAS interface"));
        }
        Path named = Path.of(requested);
        if (named.isAbsolute() && !same(named, file)) {
            warnings.add(DGEMM + " of " + requested + " is served by " + file);
        }
        passed.put(Stages.SYMBOLS, functions.names().c(DGEMM) + " from " + file);
    }

    private static boolean same(Path named, Path file) {
        try {
            return Files.isSameFile(named, file);
        } catch (IOException e) {
            return named.equals(file);
        }
    }
}
