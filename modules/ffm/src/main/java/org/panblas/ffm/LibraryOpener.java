package org.panblas.ffm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.Role;

/**
 * Leads one candidate from a descriptor to an open library, stage by stage. Of several files the first that passes all
 * stages of {@link LibraryProof} is taken; where none does, the failure that tells most is reported.
 */
final class LibraryOpener {
    /** What every Unix loader says of a file that is not there, after its name. */
    private static final String ABSENT = ": No such file or directory";

    /** What the loader of the GNU C library says where a library is not whole. */
    private static final String UNBOUND = ": undefined symbol: ";

    private final LibraryDescriptor descriptor;
    private final BackendRequest request;
    private final Probe probe;

    private LibraryOpener(LibraryDescriptor descriptor, BackendRequest request) {
        this.descriptor = descriptor;
        this.request = request;
        this.probe = new Probe(descriptor, request);
    }

    /** Opens the library that the descriptor and the request name. */
    static OpenedLibrary open(LibraryDescriptor descriptor, BackendRequest request) throws BackendException {
        return new LibraryOpener(descriptor, request).open();
    }

    private OpenedLibrary open() throws BackendException {
        request.passed(Stages.NATIVE_ACCESS, NativeAccess.require());
        if (request.library().isPresent()) {
            String file = request.library().get();
            request.passed(Stages.FILES, file);
            return named(file);
        }
        if (IntegerWidth.isWide(request.integers())) {
            // What is embedded has 32 bits; what has the usual name may have 64.
            List<String> candidates = new ArrayList<>(candidates(descriptor.wide()));
            candidates.addAll(candidates(descriptor));
            return first(probe.search(candidates));
        }
        boolean thorough = request.verify().equals("full");
        Optional<NativeBundle> bundle = descriptor.api().bundle();
        if (bundle.isPresent()) {
            return embedded(EmbeddedLibrary.prepare(descriptor, bundle.get(), thorough));
        }
        if (descriptor.bundled()) {
            return embedded(EmbeddedLibrary.prepare(descriptor, thorough));
        }
        return first(probe.search(candidates(descriptor)));
    }

    /** A file that the user named: anything may be in it. */
    private OpenedLibrary named(String file) throws BackendException {
        String remedy = "name a shared library for " + Platform.name() + " by its absolute path, or unset the setting";
        try {
            Path path = Path.of(NativeLibrary.searched(file));
            if (path.isAbsolute()) {
                FileCheck.require(path);
                if (!request.trustAnyFile() && Files.exists(path)) {
                    FileTrust.require(path);
                }
            }
        } catch (LoadException e) {
            throw new BackendException(Stages.OPEN, e.getMessage(), remedy);
        }
        probe.file(file);
        return only(file, remedy);
    }

    /** Names for the loader to search, then files in well-known places. */
    private static List<String> candidates(LibraryDescriptor descriptor) {
        List<String> candidates = new ArrayList<>(descriptor.files());
        for (Path directory : descriptor.directories()) {
            for (String name : descriptor.files()) {
                Path file = directory.resolve(name);
                if (Files.exists(file)) {
                    candidates.add(file.toString());
                }
            }
        }
        return candidates;
    }

    private OpenedLibrary only(String file, String remedy) throws BackendException {
        try {
            return prove(file, load(file));
        } catch (LoadException e) {
            throw new BackendException(Stages.OPEN, e.getMessage(), remedy);
        }
    }

    private OpenedLibrary embedded(EmbeddedLibrary library) throws BackendException {
        String file = library.file().toString();
        request.passed(Stages.FILES, file);
        probe.file(file);
        try {
            return prove(file, load(file));
        } catch (LoadException e) {
            List<String> words = new ArrayList<>(library.refused());
            words.add(e.getMessage());
            throw new BackendException(Stages.OPEN, String.join("; ", words), EmbeddedLibrary.remedy(descriptor));
        }
    }

    private OpenedLibrary first(List<String> candidates) throws BackendException {
        request.passed(Stages.FILES, String.join(", ", candidates));
        Optional<BackendException> refused = Optional.empty();
        List<String> words = new ArrayList<>();
        for (String candidate : candidates) {
            try {
                return prove(candidate, load(candidate));
            } catch (LoadException e) {
                words.add(e.getMessage());
            } catch (BackendException e) {
                refused = refused.or(() -> Optional.of(e));
            }
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
        throw new BackendException(
                Stages.OPEN,
                mostTelling(words) + "; tried " + String.join(", ", candidates),
                descriptor.install() + " or " + descriptor.property());
    }

    /** Opens a file; a LAPACK over the BLAS that the user wants, or over the system's where it brings none. */
    private NativeLibrary load(String candidate) throws LoadException, BackendException {
        Path path = Path.of(candidate);
        if (path.isAbsolute()) {
            descriptor.api().needs(path).forEach(needed -> NativeLibrary.loaded(needed.toString()));
        }
        if (request.role() != Role.LAPACK) {
            return NativeLibrary.open(candidate);
        }
        Optional<String> over = request.over();
        if (over.isPresent()) {
            return over(candidate, over.get());
        }
        NativeLibrary library;
        try {
            library = NativeLibrary.open(candidate);
        } catch (LoadException e) {
            // One that binds all symbols when it is opened cannot be opened alone.
            if (e.getMessage().contains(UNBOUND)) {
                return Pairing.open(candidate, systemBlas(candidate));
            }
            throw e;
        }
        SymbolNames names = SymbolNames.detect(library).orElse(SymbolNames.PLAIN);
        boolean bare = names.findFortran(library, "dgetrf").isPresent()
                && names.findFortran(library, "dgemm").isEmpty();
        return bare ? Pairing.open(candidate, systemBlas(candidate)) : library;
    }

    private static NativeLibrary over(String candidate, String blas) throws LoadException, BackendException {
        NativeLibrary pair = Pairing.open(candidate, blas);
        Optional<Path> found =
                SymbolNames.detect(pair).orElse(SymbolNames.PLAIN).locateFortran(pair, "dgemm");
        if (found.isPresent() && !found.get().equals(Path.of(blas))) {
            throw new BackendException(
                    Stages.OPEN,
                    candidate + " brings a BLAS of its own, " + found.get() + ", and cannot be put over " + blas,
                    "unset lapack.over");
        }
        return pair;
    }

    private static String systemBlas(String candidate) throws BackendException {
        List<String> names = Platform.systemLibrary("blas", "3");
        List<String> words = new ArrayList<>();
        for (String name : names) {
            try {
                NativeLibrary.open(name);
                return name;
            } catch (LoadException e) {
                words.add(e.getMessage());
            }
        }
        throw new BackendException(
                Stages.OPEN,
                candidate + " brings no BLAS, and the system has none: " + mostTelling(words),
                "install one (Debian: libblas3) or name a backend in lapack.over");
    }

    /** A file that is there and does not open tells more than the names under which there is none. */
    private static String mostTelling(List<String> words) {
        String chosen = words.stream()
                .filter(text -> !text.endsWith(ABSENT))
                .findFirst()
                .orElse(words.getFirst());
        return chosen.endsWith(ABSENT) ? chosen.substring(0, chosen.length() - ABSENT.length()) : chosen;
    }

    private OpenedLibrary prove(String requested, NativeLibrary library) throws BackendException {
        return new LibraryProof(descriptor, request, requested, library).run();
    }
}
