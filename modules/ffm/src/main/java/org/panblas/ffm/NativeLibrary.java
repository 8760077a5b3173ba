package org.panblas.ffm;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An open library. There is one object for each library in the process, however often and under whatever names it is
 * opened; it is never unloaded.
 */
public final class NativeLibrary {
    private static final Map<Long, NativeLibrary> OPEN = new ConcurrentHashMap<>();

    private final MemorySegment handle;

    private NativeLibrary(MemorySegment handle) {
        this.handle = handle;
    }

    /**
     * Opens a library.
     *
     * @param name an absolute path, or a bare file name for the system's loader to search
     * @throws LoadException with the loader's words
     * @throws IllegalCallerException where the JVM forbids native access
     */
    public static NativeLibrary open(String name) throws LoadException {
        MemorySegment handle = SystemLoader.get().open(searched(name));
        return OPEN.computeIfAbsent(handle.address(), address -> new NativeLibrary(handle));
    }

    /**
     * The name as the loader gets it. The current directory is anybody's: no library is taken from it, neither by a
     * relative path nor by the loaders of macOS and Windows, which look there for bare names.
     */
    static String searched(String name) throws LoadException {
        try {
            Path path = Path.of(name);
            if (path.isAbsolute()) {
                return name;
            }
            boolean bare = path.getRoot() == null && path.equals(path.getFileName());
            if (!bare || (Platform.os() != Platform.Os.LINUX && Files.exists(path))) {
                throw new LoadException(name + " would be taken from the current directory");
            }
            return name;
        } catch (InvalidPathException e) {
            throw new LoadException("\"" + name + "\" is no path: " + e.getReason());
        }
    }

    /** The library of a path, which mostly is open already; empty where it does not open. */
    static Optional<NativeLibrary> loaded(String path) {
        try {
            return Optional.of(open(path));
        } catch (LoadException e) {
            return Optional.empty();
        }
    }

    /** The address of a symbol in this library or in one that it depends on. */
    public Optional<MemorySegment> symbol(String name) {
        return SystemLoader.get().symbol(handle, name);
    }

    /** True where the library, or one that it depends on, has the symbol. */
    public boolean has(String name) {
        return symbol(name).isPresent();
    }

    /** The file that really serves a symbol, links resolved: a library also shows the symbols of its dependencies. */
    public Optional<Path> provenance(String name) {
        return symbol(name).flatMap(NativeLibrary::fileOf);
    }

    /** The file that holds an address, links resolved. */
    static Optional<Path> fileOf(MemorySegment address) {
        return SystemLoader.get().fileOf(address).flatMap(NativeLibrary::real);
    }

    private static Optional<Path> real(String file) {
        try {
            Path path = Path.of(file);
            try {
                return Optional.of(path.toRealPath());
            } catch (IOException e) {
                // A file that was replaced or removed since: its old name still tells the user what is in use.
                return Optional.of(path.toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
