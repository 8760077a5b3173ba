package org.panblas.ffm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Remembers that the content of a file was proven: a line with its digest, size, time of change and identity. Proving
 * tens of megabytes anew in a JVM that has just started takes longer than all else that opening a library does.
 */
record Seal(Path path) {
    /** True where the file is untouched since its digest was proven. */
    boolean holds(Path target, NativeFile file) {
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(path, StandardCharsets.UTF_8).equals(line(target, file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Remembers a file whose digest has just been proven. */
    void put(Path target, NativeFile file) {
        try {
            Path fresh = OwnerOnly.temporary(path.getParent(), "seal");
            try {
                Files.writeString(fresh, line(target, file), StandardCharsets.UTF_8);
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // Nothing is lost: without a seal, which a read-only cache cannot take, the digest is proven each time.
            return;
        }
    }

    private static String line(Path target, NativeFile file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return file.sha256() + " " + now.size() + " " + now.lastModifiedTime() + " " + now.fileKey() + "\n";
    }
}
