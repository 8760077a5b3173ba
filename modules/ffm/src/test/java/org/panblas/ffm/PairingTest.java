package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;

/** A pair shows the symbols of both libraries, those of the first before those of the second. */
@EnabledOnOs(OS.LINUX)
class PairingTest {
    private static final String MATH = "libm.so.6";
    private static final String C = "libc.so.6";

    /** The mathematical library and that of C have it, both. */
    private static final String SHARED = "frexp";

    @TempDir
    private Path folder;

    @BeforeEach
    void cache() {
        System.setProperty(NativeCache.PROPERTY, folder.resolve("cache").toString());
    }

    @AfterEach
    void noCache() {
        System.clearProperty(NativeCache.PROPERTY);
    }

    @Test
    void theOrderOfTheNamesIsThatOfTheSearch() throws Exception {
        assertThat(home(written(MATH, C), SHARED)).hasValueSatisfying(PairingTest::isMath);
        assertThat(home(written(C, MATH), SHARED)).hasValueSatisfying(PairingTest::isC);
    }

    @Test
    void whatIsWrittenHasNothingOfItsOwn() throws Exception {
        NativeLibrary library = written(MATH);
        assertThat(home(library, "cos")).hasValueSatisfying(PairingTest::isMath);
        assertThat(library.has("no_such_function")).isFalse();
    }

    @Test
    void aPairLeavesNoFile() throws Exception {
        NativeLibrary pair = Pairing.open(MATH, C);
        assertThat(home(pair, SHARED)).hasValueSatisfying(PairingTest::isMath);
        assertThat(home(pair, "qsort")).hasValueSatisfying(PairingTest::isC);
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void twoPairsOfOneLibraryAreTwo() throws Exception {
        assertThat(Pairing.open(MATH, C)).isNotSameAs(Pairing.open(MATH, MATH));
    }

    @Test
    void whatIsAbsentIsNamed() {
        assertThatThrownBy(() -> Pairing.open("libnolapack.so.3", C))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("libnolapack.so.3");
        assertThatThrownBy(() -> Pairing.open(MATH, "libnoblas.so.3"))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("libnoblas.so.3");
    }

    @Test
    void aFolderThatOthersWriteToIsRefused() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        System.setProperty(NativeCache.PROPERTY, open.toString());
        assertThatThrownBy(() -> Pairing.open(MATH, C))
                .isInstanceOfSatisfying(
                        BackendException.class,
                        e -> assertThat(e.remedy()).contains("set blas.cache to another directory"));
    }

    private NativeLibrary written(String... needed) throws Exception {
        Path file = Files.createTempFile(folder, "pair", ".so");
        Files.write(file, ElfPair.of(List.of(needed)));
        assertThat(ElfNames.of(file)).isEqualTo(new ElfNames(Optional.empty(), List.of(needed)));
        return NativeLibrary.open(file.toString());
    }

    private static Optional<Path> home(NativeLibrary library, String symbol) {
        return library.provenance(symbol);
    }

    private static void isMath(Path file) {
        assertThat(file.getFileName().toString()).startsWith("libm");
    }

    private static void isC(Path file) {
        assertThat(file.getFileName().toString()).startsWith("libc");
    }
}
