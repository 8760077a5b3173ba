package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Backends;
import org.panblas.spi.Role;

/** No library reads beyond operands in native memory: they end or begin at a page that nobody may read. */
@EnabledOnOs(OS.LINUX)
class GuardPageTest {
    @TempDir
    Path folder;

    /** BLIS 0.9.0's kernel for single precision on Zen reads behind small operands, and is left out. */
    private static final List<String> SGEMM_OF_ZEN = List.of("sgemm", "sgemm_batch", "sgemm_batch_strided");

    private void sweep(String backend, String role, String side, List<String> leftOut)
            throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of(folder.resolve("call.txt").toString(), backend, role, side));
        arguments.addAll(leftOut);
        Path last = folder.resolve("call.txt");
        ChildJvm.Outcome outcome = ChildJvm.run(
                GuardPageProgram.class,
                List.of(
                        "-Dblas.small=off",
                        "-Dblas.threads=1",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder + "/fault.log"),
                arguments.toArray(String[]::new));
        assertThat(outcome.output())
                .as("%s, last call %s", outcome.output(), Files.exists(last) ? Files.readString(last) : "none")
                .matches("(?s).*\\d+ routines within their operands\\s*");
        assertThat(outcome.output()).doesNotContain("failed");
    }

    @Test
    void openblas() throws IOException, InterruptedException {
        sweep("openblas", "blas", "behind", List.of());
    }

    /** Nothing is known to read before operands. */
    @ParameterizedTest
    @ValueSource(strings = {"openblas", "blis"})
    @EnabledIfSystemProperty(named = "panblas.check.profile", matches = "full")
    void beginnings(String backend) throws IOException, InterruptedException {
        sweep(backend, "blas", "before", List.of());
    }

    @Test
    void blis() throws IOException, InterruptedException {
        InstalledBlis.get();
        boolean zen = Backends.info(Role.BLAS, "blis").core().startsWith("zen");
        sweep("blis", "blas", "behind", zen ? SGEMM_OF_ZEN : List.of());
    }

    /** The guard pages bite. */
    @Test
    void readBehindEndsTheProcess() throws IOException, InterruptedException {
        ChildJvm.Outcome outcome = ChildJvm.run(
                OverreadProgram.class, List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder + "/fault.log"));
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("nine: 0.0").doesNotContain("ten: ");
    }
}
