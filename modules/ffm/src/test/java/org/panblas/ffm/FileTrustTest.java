package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;

/** Who may change a file, by every way to it. */
@DisabledOnOs(OS.WINDOWS)
class FileTrustTest {
    @TempDir
    private Path folder;

    private Path inner;
    private Path file;

    @BeforeEach
    void create() throws IOException {
        inner = Files.createDirectory(folder.resolve("inner"));
        file = Files.createFile(inner.resolve("libx.so"));
        allow(inner, "rwxr-xr-x");
        allow(file, "rw-r--r--");
    }

    @Test
    void oneOfTheOwnersAlone() {
        assertThatCode(() -> FileTrust.require(file)).doesNotThrowAnyException();
    }

    /** The folder of tests lies below a directory that everybody may write to, as it does in containers. */
    @Test
    void aStickyDirectoryAbove() throws IOException {
        Files.setAttribute(folder, "unix:mode", 01777);
        assertThatCode(() -> FileTrust.require(file)).doesNotThrowAnyException();
        assertRefused(Files.createFile(folder.resolve("liby.so")), folder);
    }

    @Test
    void theFileItself() throws IOException {
        allow(file, "rw-r--rw-");
        assertThatThrownBy(() -> FileTrust.require(file))
                .isInstanceOfSatisfying(
                        BackendException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.remedy())
                                .isEqualTo("run chmod go-w " + real(file) + ", or set blas.library.trust=true"))
                .hasMessageStartingWith(file + " can be written to by other users");
    }

    @Test
    void itsDirectory() throws IOException {
        allow(inner, "rwxr-xrwx");
        assertRefused(file, inner);
    }

    @Test
    void aDirectoryAbove() throws IOException {
        allow(folder, "rwxr-xrwx");
        assertRefused(file, folder);
    }

    @Test
    void whereALinkLies() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(other.resolve("liblink.so"), Path.of("../inner/libx.so"));
        Path two = Files.createSymbolicLink(inner.resolve("libtwo.so"), link);
        assertThatCode(() -> FileTrust.require(two)).doesNotThrowAnyException();
        allow(other, "rwxr-xrwx");
        assertRefused(two, other);
    }

    @Test
    void whereALinkToADirectoryLies() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(other.resolve("link"), inner);
        assertThatCode(() -> FileTrust.require(link.resolve("libx.so"))).doesNotThrowAnyException();
        allow(other, "rwxr-xrwx");
        assertRefused(link.resolve("libx.so"), other);
    }

    @Test
    void aCircleOfLinks() throws IOException {
        Path link = inner.resolve("libcircle.so");
        Files.createSymbolicLink(link, link);
        assertThatThrownBy(() -> FileTrust.require(link))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("too many links");
    }

    private static void assertRefused(Path file, Path open) {
        assertThatThrownBy(() -> FileTrust.require(file))
                .isInstanceOf(BackendException.class)
                .hasMessage(real(open) + " can be written to by other users, and so " + file + " be replaced");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
