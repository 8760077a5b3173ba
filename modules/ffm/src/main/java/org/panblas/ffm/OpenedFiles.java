package org.panblas.ffm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.panblas.spi.BackendException;

/** The files that were opened, each with what the loader was asked for, whether or not a backend takes them. */
final class OpenedFiles {
    private static final Pattern INTERFACE = Pattern.compile("lib(c?blas|lapacke?)(64)?\\.so");

    private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

    private OpenedFiles() {}

    /**
     * Adds a file that is open now, and tells the log of it once.
     *
     * @param requested what the loader was asked for
     * @param file what it found
     */
    static void add(String requested, Path file) {
        if (KNOWN.putIfAbsent(file, requested) == null) {
            System.getLogger("org.panblas")
                    .log(
                            System.Logger.Level.INFO,
                            () -> "opened " + file
                                    + (file.toString().equals(requested) ? "" : ", found as " + requested));
        }
    }

    /**
     * Refuses a library that was given another one's file in place of one that it needs. The loader of Linux goes by the
     * name: Debian's {@code libblas.so.3} of OpenBLAS calls the inside of the {@code libopenblas.so.0} that it was built
     * with, and through that of another version, opened before by its path, it would end the process.
     */
    static void requireOwnDependencies(String requested, Path file) throws BackendException {
        List<Path> others = KNOWN.entrySet().stream()
                .filter(open -> Path.of(open.getValue()).isAbsolute())
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(file))
                .toList();
        // Most processes have one library; its file need not be read.
        if (!others.isEmpty()) {
            requireOwnDependencies(requested, file, others);
        }
    }

    static void requireOwnDependencies(String requested, Path file, List<Path> others) throws BackendException {
        for (String needed : ElfNames.of(file).needed()) {
            Path beside = file.resolveSibling(needed);
            // What has the name of an interface may stand for any other of that name.
            Optional<Path> taken = isInterface(needed)
                    ? Optional.empty()
                    : others.stream()
                            .filter(other -> isNamed(other, needed, beside))
                            .findFirst();
            if (taken.isPresent()) {
                throw new BackendException(
                        Stages.OPEN,
                        requested + " needs " + needed + ", and the loader gave it " + taken.get()
                                + ", which has that name and was opened before",
                        "leave one of the two out of the order, or name " + beside + " for the other");
            }
        }
    }

    static boolean isInterface(String name) {
        return INTERFACE.matcher(name).lookingAt();
    }

    private static boolean isNamed(Path other, String needed, Path beside) {
        try {
            return ElfNames.of(other).soname().filter(needed::equals).isPresent()
                    && !(Files.exists(beside) && Files.isSameFile(beside, other));
        } catch (IOException e) {
            return true;
        }
    }
}
