package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a description of caches says, and what is assumed without one. */
class CacheSizesTest {
    @TempDir
    Path caches;

    private void cache(int index, String level, String type, String size) throws IOException {
        Path directory = Files.createDirectory(caches.resolve("index" + index));
        Files.writeString(directory.resolve("level"), level + "\n");
        Files.writeString(directory.resolve("type"), type + "\n");
        Files.writeString(directory.resolve("size"), size + "\n");
    }

    @Test
    void secondAndLastLevel() throws IOException {
        cache(0, "1", "Data", "32K");
        cache(1, "1", "Instruction", "32K");
        cache(2, "2", "Unified", "1024K");
        cache(3, "3", "Unified", "32M");
        assertThat(CacheSizes.read(caches)).isEqualTo(new CacheSizes(1 << 20, 32 << 20));
    }

    @Test
    void withoutThirdLevelTheSecondIsTheLast() throws IOException {
        cache(0, "2", "Unified", "4M");
        assertThat(CacheSizes.read(caches)).isEqualTo(new CacheSizes(4 << 20, 4 << 20));
    }

    @Test
    void whatCannotBeReadCountsAsUsual() throws IOException {
        CacheSizes usual = CacheSizes.read(caches.resolve("absent"));
        assertThat(usual.second()).isEqualTo(1 << 19);
        assertThat(CacheSizes.read(caches)).isEqualTo(usual);
        cache(0, "2", "Unified", "many");
        assertThat(CacheSizes.read(caches)).isEqualTo(usual);
    }
}
