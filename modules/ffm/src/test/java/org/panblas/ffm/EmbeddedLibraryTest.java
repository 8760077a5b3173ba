package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLibraryTest {
    private static final LibraryDescriptor FAKE = new LibraryDescriptor(
            "fake", "Fake", List.of(), List.of(), true, List.of(), List.of(), "", new VendorApi() {});

    @TempDir
    private Path folder;

    /** The file beside the library may ask for more than this system has, and the system's own may do. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNeededFileThatDoesNotOpenIsLeftToTheLoader() throws Exception {
        String before = System.getProperty(NativeCache.PROPERTY, "");
        System.setProperty(NativeCache.PROPERTY, folder.resolve("cache").toString());
        try {
            EmbeddedLibrary library = EmbeddedLibrary.prepare(FAKE, new MemoryBundle(), false);
            assertThat(library.file().getFileName()).hasToString("lib1.so");
            assertThat(library.refused()).singleElement().asString().contains("lib0.so");
        } finally {
            System.setProperty(NativeCache.PROPERTY, before);
        }
    }
}
