package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;

/** The cache unpacks once, mends damage, survives JVMs that start together, and refuses unsafe directories. */
@DisabledOnOs(OS.WINDOWS)
class NativeCacheTest {
    private static final int JVMS = 3;

    /** By custom nobody's number. */
    private static final int ANOTHER_USER = 65_534;

    @TempDir
    private Path folder;

    @Test
    void unpacksOnceInOrderAndForTheOwnerOnly() throws Exception {
        MemoryBundle bundle = new MemoryBundle();
        Path cache = folder.resolve("a/b");
        List<Path> files = new NativeCache(cache).unpack(bundle, false);
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("lib0.so", "lib1.so");
        assertThat(permissions(cache)).isEqualTo("rwx------");
        assertThat(permissions(files.getFirst().getParent())).isEqualTo("rwx------");
        assertThat(permissions(files.getFirst())).isEqualTo("rw-------");
        FileTime before = Files.getLastModifiedTime(files.getLast());
        assertThat(new NativeCache(cache).unpack(bundle, false)).isEqualTo(files);
        assertThat(new NativeCache(cache).unpack(bundle, true)).isEqualTo(files);
        assertThat(Files.getLastModifiedTime(files.getLast())).isEqualTo(before);
    }

    @Test
    void mendsAFileThatWasChanged() throws Exception {
        MemoryBundle bundle = new MemoryBundle();
        Path file = new NativeCache(folder.resolve("c")).unpack(bundle, false).getLast();
        Files.writeString(file, "damaged");
        new NativeCache(folder.resolve("c")).unpack(bundle, false);
        assertThat(Files.readAllBytes(file))
                .isEqualTo(bundle.files.get(file.getFileName().toString()));
    }

    @Test
    void replacesALinkInsteadOfFollowingIt() throws Exception {
        MemoryBundle bundle = new MemoryBundle();
        Path file = new NativeCache(folder.resolve("c")).unpack(bundle, false).getLast();
        Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);
        new NativeCache(folder.resolve("c")).unpack(bundle, false);
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void refusesADamagedBundle() {
        MemoryBundle bundle = new MemoryBundle();
        bundle.files.get("lib1.so")[7]++;
        assertThatThrownBy(() -> new NativeCache(folder.resolve("c")).unpack(bundle, false))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("lib1.so in org.panblas:blas-fake-" + Platform.name() + " is damaged");
    }

    @Test
    void refusesADirectoryThatOthersCanWriteTo() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("open"));
        for (PosixFilePermission writer : List.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE)) {
            Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr-xr-x");
            permissions.add(writer);
            Files.setPosixFilePermissions(cache, permissions);
            refused(cache, cache + " can be written to by other users; no library is loaded from it", "chmod go-w");
        }
    }

    @Test
    void refusesADirectoryInsideOneThatEverybodyCanWriteTo() throws IOException {
        Path above = Files.createDirectory(folder.resolve("above"));
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxrwxrwx"));
        refused(above.resolve("cache"), "can be written to by everybody", "chmod o-w");
    }

    @Test
    void refusesADirectoryOfAnotherUser() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("foreign"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        try {
            Files.setAttribute(cache, "unix:uid", ANOTHER_USER);
        } catch (IOException e) {
            Assumptions.abort("only the superuser can give a directory away: " + e.getMessage());
        }
        refused(cache, "belongs to", "remove it");
    }

    @Test
    void refusesALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        refused(link, "a link is not followed", "remove it");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        refused(file, "is not a directory", "remove it");
    }

    @Test
    void jvmsThatStartTogetherAllSucceed() throws Exception {
        Path cache = folder.resolve("shared");
        Path go = folder.resolve("go");
        List<Process> jvms = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            jvms.add(fork(cache, go));
        }
        for (Process jvm : jvms) {
            assertThat(jvm.inputReader().readLine()).isEqualTo("ready");
        }
        Files.createFile(go);
        for (Process jvm : jvms) {
            assertThat(jvm.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(jvm.inputReader().lines()).isEmpty();
            assertThat(jvm.exitValue()).isZero();
        }
        try (Stream<Path> left = Files.walk(cache)) {
            assertThat(left.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private static Process fork(Path cache, Path go) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The tests run on the module path; the forked JVM takes the same files as a class path.
        String path = String.join(
                File.pathSeparator,
                location(UnpackMain.class),
                location(NativeCache.class),
                location(BackendException.class),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""));
        return new ProcessBuilder(java, "-cp", path, UnpackMain.class.getName(), cache.toString(), go.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String location(Class<?> type) {
        // A class of a patched module names its module's place and not its own, so the resource is asked.
        String resource = type.getName().replace('.', '/') + ".class";
        String url = String.valueOf(type.getResource("/" + resource));
        String file = url.startsWith("jar:") ? url.substring(4, url.indexOf('!')) : url.replace(resource, "");
        return Path.of(java.net.URI.create(file)).toString();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void refused(Path cache, String cause, String remedy) {
        assertThatThrownBy(() -> new NativeCache(cache).unpack(new MemoryBundle(), false))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo("file candidates");
                    assertThat(e.getMessage()).contains(cause);
                    assertThat(e.remedy()).contains(remedy).contains("blas.cache");
                });
    }
}
