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
    private static final List<String> LAPACK = List.of("dgetrf", "zgetrf", "dpotrf");

    private static final String DGETRF = "dgetrf";
    private static final String DGEMM = "cblas_dgemm";

    private final LibraryDescriptor descriptor;
    private final BackendRequest request;
    private final String requested;
    private final NativeLibrary library;
    private final boolean lapack;
    private final Map<String, String> passed = new LinkedHashMap<>();

    LibraryProof(LibraryDescriptor descriptor, BackendRequest request, String requested, NativeLibrary library) {
        this.descriptor = descriptor;
        this.request = request;
        this.requested = requested;
        this.library = library;
        this.lapack = request.role() == Role.LAPACK;
    }

    /** Runs all stages; they are recorded only where all pass, or the file is the only candidate. */
    OpenedLibrary run() throws BackendException {
        SymbolNames names = SymbolNames.detect(library, IntegerWidth.isWide(request.integers()))
                .orElse(SymbolNames.PLAIN);
        NativeFunctions functions = new NativeFunctions(library, names);
        Path file = (lapack ? names.locateFortran(library, DGETRF) : names.locate(library, DGEMM))
                .orElse(Path.of(requested));
        passed.put(Stages.OPEN, file.toString());
        OpenedFiles.add(requested, file);
        OpenedFiles.requireOwnDependencies(requested, file);
        // A LAPACK without a BLAS of its own was put over the system's.
        Optional<Path> beneath = names.locateFortran(library, "dgemm");
        if (beneath.isPresent()) {
            OpenedFiles.requireOwnDependencies(beneath.get().toString(), beneath.get());
        }
        Engine engine = engine(functions, file);
        OpenedLibrary.Maker maker = identify(functions, file, engine);
        IntegerWidth.Decision width = width(functions, engine);
        List<String> warnings = new ArrayList<>(engine.api().warnings(engine.functions()));
        symbols(functions, file, warnings);
        OpenedLibrary opened =
                new OpenedLibrary(descriptor, requested, functions, file, maker, engine, width, List.copyOf(warnings));
        ThreadControl threads = opened.threads();
        passed.put(Stages.THREADS, threads.scope() + ", " + threads.threads() + " of " + threads.maxThreads());
        SelfTest.run(opened, request);
        passed.put(Stages.SELF_TEST, request.verify());
        passed.forEach(request::passed);
        return opened;
    }

    /** The vendor's own where it says whose the library is; else that of the BLAS in it or beneath it, where known. */
    private Engine engine(NativeFunctions functions, Path file) {
        Engine own = Engine.of(descriptor, functions);
        if (!lapack) {
            return descriptor.marks().isEmpty() ? Engine.find(functions).orElse(own) : own;
        }
        Optional<Path> beneath = functions.names().locateFortran(library, "dgemm");
        if (beneath.isEmpty() || (!descriptor.marks().isEmpty() && beneath.get().equals(file))) {
            return own;
        }
        return NativeLibrary.loaded(beneath.get().toString())
                .flatMap(blas -> Engine.find(
                        new NativeFunctions(blas, SymbolNames.detect(blas).orElse(SymbolNames.PLAIN))))
                .orElse(new Engine(OpenedLibrary.UNKNOWN, functions, List.of()));
    }

    private OpenedLibrary.Maker identify(NativeFunctions functions, Path file, Engine engine) throws BackendException {
        if (descriptor.marks().isEmpty()) {
            requireRole(functions.names());
            requireHarmless(engine.api(), engine.functions());
            OpenedLibrary.Maker maker = anybody(functions, file, engine);
            passed.put(Stages.VENDOR, maker.toString());
            return maker;
        }
        for (String mark : descriptor.marks()) {
            if (functions.names().find(library, mark).isPresent()) {
                requireHarmless(descriptor.api(), functions);
                requireHarmless(engine.api(), engine.functions());
                OpenedLibrary.Maker maker = new OpenedLibrary.Maker(
                        descriptor.title(), descriptor.api().version(functions));
                passed.put(Stages.VENDOR, maker.toString());
                return maker;
            }
        }
        throw new BackendException(
                Stages.VENDOR,
                requested + " is not " + descriptor.title() + ": it has no "
                        + descriptor.marks().getFirst()
                        + Vendors.title(functions)
                                .map(other -> "; it is " + other)
                                .orElse(""),
                "name a library of " + descriptor.title() + ", or use the backend that the file belongs to");
    }

    /** A file that may be anybody's is at least what its name in the order says. */
    private void requireRole(SymbolNames names) throws BackendException {
        boolean there = (lapack ? names.findFortran(library, DGETRF) : names.find(library, DGEMM)).isPresent();
        if (!there) {
            throw new BackendException(
                    Stages.VENDOR,
                    requested + " is not " + descriptor.title() + ": it has no "
                            + (lapack ? names.fortran(DGETRF).getFirst() : names.c(DGEMM)),
                    "name a file that is");
        }
    }

    /** Who made a library that may be anybody's. Of a LAPACK, what its dependencies show is not its own. */
    private OpenedLibrary.Maker anybody(NativeFunctions functions, Path file, Engine engine) {
        Optional<String> title = Vendors.title(functions, file);
        if (lapack) {
            String lapackTitle = title.orElse("netlib");
            return new OpenedLibrary.Maker(
                    lapackTitle,
                    IntegerWidth.lapackVersion(functions)
                            .map(version -> "LAPACK " + version)
                            .orElse(""));
        }
        return new OpenedLibrary.Maker(
                title.or(() -> Vendors.title(functions)).orElse("an unknown vendor"),
                engine.api().version(engine.functions()));
    }

    private void requireHarmless(VendorApi api, NativeFunctions functions) throws BackendException {
        Optional<String> hazard = api.hazard(functions);
        if (hazard.isPresent()) {
            throw new BackendException(
                    Stages.VENDOR, requested + " would end the process: " + hazard.get(), api.hazardRemedy());
        }
        api.prepare(functions);
    }

    private IntegerWidth.Decision width(NativeFunctions functions, Engine engine) throws BackendException {
        String property = "blas." + descriptor.name() + ".interface";
        IntegerWidth.Decision width;
        try {
            width = IntegerWidth.of(functions, engine, property, request.integers());
        } catch (BackendException e) {
            throw new BackendException(e.stage(), requested + ": " + e.getMessage(), e.remedy());
        }
        String facts = width.facts().stream().map(Object::toString).collect(Collectors.joining(", "));
        passed.put(Stages.WIDTH, width.width().text() + " (" + facts + ")");
        return width;
    }

    private void symbols(NativeFunctions functions, Path file, List<String> warnings) throws BackendException {
        List<String> missing = lapack ? missingLapack(functions.names()) : missingBlas(functions.names());
        if (!missing.isEmpty()) {
            throw new BackendException(
                    Stages.SYMBOLS,
                    requested + " has no " + String.join(", ", missing),
                    "use a build of " + descriptor.title() + (lapack ? " with LAPACK" : " with the CBLAS interface"));
        }
        String symbol = lapack
                ? functions.names().fortran(DGETRF).getFirst()
                : functions.names().c(DGEMM);
        Path named = Path.of(requested);
        if (named.isAbsolute() && !same(named, file) && !ofOneFramework(named, file)) {
            warnings.add(symbol + " of " + requested + " is served by " + file);
        }
        passed.put(Stages.SYMBOLS, symbol + " from " + file);
    }

    private List<String> missingBlas(SymbolNames names) {
        return SelfTest.FUNCTIONS.stream()
                .map(names::c)
                .filter(symbol -> !library.has(symbol))
                .toList();
    }

    private List<String> missingLapack(SymbolNames names) {
        return LAPACK.stream()
                .filter(routine -> names.findFortran(library, routine).isEmpty())
                .map(routine -> names.fortran(routine).getFirst())
                .toList();
    }

    /** A framework of macOS is a folder, whose libraries lie below the one that has its name. */
    private static boolean ofOneFramework(Path named, Path file) {
        Path folder = named.getParent();
        return folder != null && folder.toString().endsWith(".framework") && file.startsWith(folder);
    }

    private static boolean same(Path named, Path file) {
        try {
            return Files.isSameFile(named, file);
        } catch (IOException e) {
            return named.equals(file);
        }
    }
}
