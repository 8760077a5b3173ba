package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    Path directory;

    @Test
    void theProcessorHasTheNameThatLinuxGivesIt() throws IOException {
        Path list = Files.writeString(directory.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\n");
        assertThat(Machine.cpu(list, "amd64")).isEqualTo("Some CPU @ 2 GHz");
    }

    @Test
    void withoutANameThereItIsTheArchitecture() throws IOException {
        Path list = Files.writeString(directory.resolve("cpuinfo"), "processor\t: 0\nFeatures\t: fp asimd\n");
        assertThat(Machine.cpu(list, "aarch64")).isEqualTo("aarch64");
        assertThat(Machine.cpu(directory.resolve("none"), "aarch64")).isEqualTo("aarch64");
    }

    @Test
    void theLineHasProcessorSystemAndJdk() {
        assertThat(Machine.here().toString()).contains(System.getProperty("os.arch"), "JDK " + Runtime.version());
    }
}
