package org.panblas.ffm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import org.panblas.spi.BackendException;

/**
 * Whether a file that the user named can be changed or replaced by nobody but its owner and administrators. The path is
 * walked name by name, so that every folder and link on the way is looked at. On Windows, which has no permission bits,
 * nothing is.
 */
final class FileTrust {
    private static final String PROPERTY = "blas.library.trust";

    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** The group {@code admin} of macOS, whose members may become root. */
    private static final int MACOS_ADMIN = 80;

    private final Path file;
    private final Deque<Path> rest = new ArrayDeque<>();

    private FileTrust(Path file) {
        this.file = file;
    }

    /** @throws BackendException that names what others can write to */
    static void require(Path file) throws BackendException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        try {
            new FileTrust(file).walk();
        } catch (UnsafeDirectoryException e) {
            throw refusal(e.getMessage(), e.remedy());
        } catch (IOException e) {
            throw refusal("it cannot be told who may change " + file + ": " + e, "check the permissions");
        }
    }

    private static BackendException refusal(String cause, String remedy) {
        return new BackendException(Stages.FILES, cause, remedy + ", or set " + PROPERTY + "=true");
    }

    private void walk() throws IOException {
        Path at = file.getRoot();
        push(file);
        int links = 0;
        while (!rest.isEmpty()) {
            Path name = rest.pop();
            if (name.toString().equals("..")) {
                at = at.getParent() == null ? at : at.getParent();
                continue;
            }
            requireFolder(at, rest.isEmpty());
            Path entry = at.resolve(name);
            if (!Files.isSymbolicLink(entry)) {
                at = entry;
                continue;
            }
            links++;
            if (links > MOST_LINKS) {
                throw new IOException("too many links");
            }
            Path target = Files.readSymbolicLink(entry);
            at = target.isAbsolute() ? target.getRoot() : at;
            push(target);
        }
        if (othersWrite(at)) {
            throw unsafe(at);
        }
    }

    private void push(Path path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            String name = path.getName(i).toString();
            if (!name.isEmpty() && !name.equals(".")) {
                rest.push(path.getName(i));
            }
        }
    }

    /** Who may write to a folder may replace what is in it; of a sticky one, such as {@code /tmp}, only the owner's own. */
    private void requireFolder(Path folder, boolean last) throws IOException {
        boolean open = last ? othersWrite(folder) : OwnerOnly.everybodyWrites(folder);
        if (open) {
            throw unsafe(folder);
        }
    }

    private UnsafeDirectoryException unsafe(Path path) {
        return new UnsafeDirectoryException(
                path + " can be written to by other users"
                        + (path.equals(file) ? "" : ", and so " + file + " be replaced"),
                "run chmod go-w " + path);
    }

    /** A group of which only the owner or administrators are members does not count. */
    private static boolean othersWrite(Path path) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            return true;
        }
        boolean ownGroup =
                attributes.group().getName().equals(attributes.owner().getName());
        return attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !ownGroup
                && !administrators((int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean administrators(int group) {
        return group == 0 || (group == MACOS_ADMIN && Platform.os() == Platform.Os.MACOSX);
    }
}
