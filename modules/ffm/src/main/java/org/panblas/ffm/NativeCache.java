package org.panblas.ffm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.panblas.spi.BackendException;

/**
 * Where the files of {@link NativeBundle}s are unpacked: a directory of the user's own, with one folder for each
 * content, shared by all JVMs of the user. A file appears by an atomic rename when its digest has been proven, so that
 * JVMs that start together never see half a file and need no lock.
 */
final class NativeCache {
    /** The property that names the directory. */
    static final String PROPERTY = "blas.cache";

    private static final String STAGE = Stages.FILES;

    /** Digits of a digest that name a folder: enough to tell contents apart. */
    private static final int FOLDER_DIGITS = 16;

    private final Path root;

    NativeCache(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The directory, which is made where it is not there. */
    Path directory() throws IOException {
        OwnerOnly.create(root);
        return root;
    }

    /** What the user learns of a directory that is not safe. */
    static BackendException unsafe(UnsafeDirectoryException e) {
        return new BackendException(
                STAGE, e.getMessage(), e.remedy() + " or set " + PROPERTY + " to another directory");
    }

    /** The cache that the properties and environment of this process name. */
    static NativeCache ofUser() throws BackendException {
        String chosen = System.getProperty(PROPERTY, "");
        Path directory = chosen.isBlank() ? userDirectory() : Path.of(chosen.strip());
        if (!directory.isAbsolute()) {
            // The current directory may be anybody's. A user without a home has "?" for one.
            throw new BackendException(
                    STAGE,
                    "the cache of libraries, " + directory + ", would lie in the current directory",
                    "set " + PROPERTY + " to an absolute path");
        }
        return new NativeCache(directory);
    }

    private static Path userDirectory() {
        Path home = Path.of(System.getProperty("user.home", ""));
        return switch (Platform.os()) {
            case LINUX ->
                absolute("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("panblas");
            case MACOSX -> home.resolve("Library/Caches/panblas");
            case WINDOWS ->
                absolute("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("panblas");
        };
    }

    /** A directory that the environment names; the XDG specification says to ignore relative ones. */
    private static Optional<Path> absolute(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(value)).filter(Path::isAbsolute);
    }

    /**
     * Unpacks what is not there yet.
     *
     * @param thorough true to prove the digest of every file; else one whose size and time are as this cache left them
     *     is trusted, because only its owner can have touched it
     * @return the files in the order in which they are opened
     * @throws BackendException where the directory is not safe or cannot be written
     */
    List<Path> unpack(NativeBundle bundle, boolean thorough) throws BackendException {
        try {
            List<NativeFile> files = bundle.files();
            String library = files.getLast().sha256().substring(0, FOLDER_DIGITS);
            String folder = bundle.library().toLowerCase(Locale.ROOT) + "-" + bundle.platform() + "-" + library;
            Path directory = directory().resolve(folder);
            OwnerOnly.create(directory);
            List<Path> paths = new ArrayList<>();
            for (NativeFile file : files) {
                paths.add(unpack(bundle, directory, file, thorough));
            }
            return paths;
        } catch (UnsafeDirectoryException e) {
            throw unsafe(e);
        } catch (IOException e) {
            throw new BackendException(
                    STAGE,
                    "the embedded library cannot be unpacked into " + root + ": " + e,
                    "set " + PROPERTY + " to a directory that you can write to");
        }
    }

    private static Path unpack(NativeBundle bundle, Path directory, NativeFile file, boolean thorough)
            throws IOException {
        Path target = directory.resolve(file.name());
        Seal seal = new Seal(directory.resolve(file.name() + ".seal"));
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!thorough && seal.holds(target, file)) {
                return target;
            }
            if (Digest.sha256(target).equals(file.sha256())) {
                seal.put(target, file);
                return target;
            }
        }
        Path fresh = OwnerOnly.temporary(directory, file.name());
        try {
            String digest;
            try (InputStream in = bundle.open(file.name())) {
                digest = Digest.copy(in, fresh);
            }
            if (!digest.equals(file.sha256())) {
                throw new IOException(file.name() + " in " + bundle.artifact() + " is damaged: its SHA-256 is " + digest
                        + ", must be " + file.sha256());
            }
            publish(fresh, target, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        seal.put(target, file);
        return target;
    }

    private static void publish(Path fresh, Path target, NativeFile file) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            // Windows does not replace a file that another JVM has loaded; it is the same content then.
            if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    || !Digest.sha256(target).equals(file.sha256())) {
                throw e;
            }
        }
    }
}
