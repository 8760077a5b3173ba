package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.spi.BackendException;

/** A library is refused where one that it needs has come from another place than its own. */
@EnabledOnOs(OS.LINUX)
class OpenedFilesTest {
    private static final String MATH = "libm.so.6";

    @TempDir
    private Path folder;

    private Path opened;

    @BeforeEach
    void open() throws LoadException {
        opened = NativeLibrary.open(MATH).provenance("cos").orElseThrow();
    }

    @Test
    void whatItNeedsIsAnotherFileOfThatName() throws IOException {
        Path needy = needing(MATH);
        assertThatThrownBy(() -> OpenedFiles.requireOwnDependencies("libneedy.so", needy, List.of(opened)))
                .isInstanceOfSatisfying(BackendException.class, e -> {
                    assertThat(e.stage()).isEqualTo(Stages.OPEN);
                    assertThat(e)
                            .hasMessage("libneedy.so needs libm.so.6, and the loader gave it " + opened
                                    + ", which has that name and was opened before");
                    assertThat(e.remedy()).contains(needy.resolveSibling(MATH).toString());
                });
    }

    @Test
    void whatItNeedsIsTheFileBesideIt() throws IOException {
        Path needy = needing(MATH);
        Files.createSymbolicLink(needy.resolveSibling(MATH), opened);
        assertThatCode(() -> OpenedFiles.requireOwnDependencies("libneedy.so", needy, List.of(opened)))
                .doesNotThrowAnyException();
    }

    @Test
    void itNeedsAnother() throws IOException {
        Path needy = needing("libc.so.6");
        assertThatCode(() -> OpenedFiles.requireOwnDependencies("libneedy.so", needy, List.of(opened)))
                .doesNotThrowAnyException();
    }

    @Test
    void anyLibraryMayStandForAnInterface() {
        assertThat(List.of("libblas.so.3", "libblas64.so.3", "libcblas.so.3", "liblapack64.so.3", "liblapacke.so.3"))
                .allMatch(OpenedFiles::isInterface);
        assertThat(List.of("libopenblas.so.0", "libblis.so.4", "libatlas.so.3")).noneMatch(OpenedFiles::isInterface);
    }

    private Path needing(String name) throws IOException {
        return Files.write(folder.resolve("libneedy.so"), ElfPair.of(List.of(name)));
    }
}
