package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryDescriptorTest {
    @Test
    void whereBuildsWithWideIntegersAre() {
        LibraryDescriptor wide = new LibraryDescriptor(
                        "openblas",
                        "OpenBLAS",
                        List.of("libopenblas.so.0", "libopenblas.so"),
                        List.of(Path.of("/usr/lib/openblas-pthread"), Path.of("/opt/conda/lib")),
                        true,
                        List.of("openblas_get_config"),
                        List.of(),
                        "install it",
                        OpenedLibrary.UNKNOWN)
                .wide();

        assertThat(wide.files()).containsExactly("libopenblas64.so.0", "libopenblas64.so");
        assertThat(wide.directories())
                .containsExactly(Path.of("/usr/lib/openblas64-pthread"), Path.of("/opt/conda/lib"));
        assertThat(wide.bundled()).isFalse();
    }
}
