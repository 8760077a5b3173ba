package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A failure to open says what the loader said; a symbol says which file serves it. */
class NativeLibraryTest {
    private static final String MATH = "libm.so.6";

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void missing() {
        assertThatThrownBy(() -> NativeLibrary.open("libnosuch.so.7"))
                .isInstanceOf(LoadException.class)
                .hasMessage("libnosuch.so.7: cannot open shared object file: No such file or directory");
    }

    @Test
    void noRelativePath() {
        String relative = Path.of("lib", "libany.so").toString();
        assertThatThrownBy(() -> NativeLibrary.open(relative))
                .isInstanceOf(LoadException.class)
                .hasMessage(relative + " would be taken from the current directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void directory() {
        assertThatThrownBy(() -> NativeLibrary.open(folder.toString()))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("Is a directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void textFile() throws IOException {
        Path text = Files.writeString(
                folder.resolve("libtext.so"), "This is not a library, whatever its name says.\n".repeat(9));
        assertThatThrownBy(() -> NativeLibrary.open(text.toString()))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("libtext.so: invalid ELF header");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void symbolsAndTheirFile() throws LoadException, IOException {
        NativeLibrary library = NativeLibrary.open(MATH);
        assertThat(library.has("cos")).isTrue();
        assertThat(library.has("no_such_function")).isFalse();
        Path file = library.provenance("cos").orElseThrow();
        assertThat(file).isEqualTo(file.toRealPath());
        assertThat(file.getFileName().toString()).startsWith("libm");
        assertThat(ElfNames.of(file).soname()).contains(MATH);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void oneObjectForOneLibrary() throws LoadException {
        NativeLibrary library = NativeLibrary.open(MATH);
        Path file = library.provenance("cos").orElseThrow();
        assertThat(NativeLibrary.open(file.toString())).isSameAs(library);
    }

    @Test
    void sonameOfWhatIsNoElfFile() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no");
        assertThat(ElfNames.of(text).soname()).isEmpty();
        assertThat(ElfNames.of(folder.resolve("absent")).soname()).isEmpty();
    }
}
