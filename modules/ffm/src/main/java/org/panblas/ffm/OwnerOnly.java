package org.panblas.ffm;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Directories and files that nobody but the user can change. On Windows, which has no permission bits, the access list
 * that they inherit from the user's profile holds instead.
 */
final class OwnerOnly {
    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_OR_OTHERS_WRITE = 0022;
    private static final int STICKY = 01000;

    private OwnerOnly() {}

    /** Makes sure that a directory is there and is the user's own. */
    static void create(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent, attributes(directory, "rwx------"));
        }
        try {
            Files.createDirectory(directory, attributes(directory, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Then it has to pass the same test.
        }
        check(directory);
    }

    /** A new file that only the user can read. */
    static Path temporary(Path directory, String name) throws IOException {
        return Files.createTempFile(directory, "." + name, ".tmp", attributes(directory, "rw-------"));
    }

    private static void check(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnsafeDirectoryException(
                    directory + " is not a directory of its own (a link is not followed); no library is loaded from it",
                    "remove it");
        }
        if (!posix(directory)) {
            return;
        }
        if ((mode(directory) & GROUP_OR_OTHERS_WRITE) != 0) {
            throw new UnsafeDirectoryException(
                    directory + " can be written to by other users; no library is loaded from it",
                    "run chmod go-w " + directory);
        }
        UserPrincipal owner = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(self(directory, owner))) {
            throw new UnsafeDirectoryException(
                    directory + " belongs to " + owner.getName() + "; no library is loaded from it", "remove it");
        }
        checkAncestors(directory.toRealPath());
    }

    /** Who may rename a directory could replace it; in a sticky one (such as /tmp) only the owner may. */
    private static void checkAncestors(Path directory) throws IOException {
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            if (everybodyWrites(above)) {
                throw new UnsafeDirectoryException(
                        above + " can be written to by everybody; no library is loaded from " + directory,
                        "run chmod o-w " + above);
            }
        }
    }

    /** True where everybody may write to a directory and rename what is in it. */
    static boolean everybodyWrites(Path directory) throws IOException {
        int mode = mode(directory);
        return (mode & OTHERS_WRITE) != 0 && (mode & STICKY) == 0;
    }

    /** The user of this process: the owner of what it creates. {@code user.name} may be made up in containers. */
    private static UserPrincipal self(Path directory, UserPrincipal owner) throws IOException {
        if (owner.getName().equals(System.getProperty("user.name"))) {
            return owner;
        }
        Path probe = temporary(directory, "owner");
        try {
            return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }

    private static int mode(Path path) throws IOException {
        Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        return Optional.of(mode).map(Integer.class::cast).orElseThrow();
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
