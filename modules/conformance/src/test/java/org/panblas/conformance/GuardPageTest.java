package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
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

    /** Random calls of each routine; what 2,000 find is among them. */
    private static final int CALLS = 60;

    /** Routines of LAPACK that did read behind operands, or that call what does. */
    private static final String[] READERS = {
        "slarfx", "zlarfx", "sgesv", "sgetrf", "spotrf", "sgeqrf", "zhetrd", "zheev", "chetrd", "dsytrd", "ssytrd"
    };

    private void sweep(List<String> options, String backend, String role, String side, int calls, String... routines)
            throws IOException, InterruptedException {
        Path last = folder.resolve("call.txt");
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-Dblas.small=off",
                "-Dblas.threads=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder + "/fault.log"));
        List<String> arguments = new ArrayList<>(List.of(last.toString(), backend, role, side, String.valueOf(calls)));
        arguments.addAll(List.of(routines));
        ChildJvm.Outcome outcome = ChildJvm.run(GuardPageProgram.class, all, arguments.toArray(String[]::new));
        assertThat(outcome.output())
                .as("%s, last call %s", outcome.output(), Files.exists(last) ? Files.readString(last) : "none")
                .containsPattern("\\d+ routines within their operands")
                .doesNotContain("replay:");
    }

    @Test
    void openblas() throws IOException, InterruptedException {
        sweep(List.of(), "openblas", "blas", "behind", CALLS);
    }

    @Test
    void openblasLapack() throws IOException, InterruptedException {
        sweep(List.of(), "openblas", "lapack", "behind", CALLS, READERS);
    }

    @Test
    @EnabledIfSystemProperty(named = "panblas.check.profile", matches = "full")
    void allOfLapack() throws IOException, InterruptedException {
        sweep(List.of("-Dpanblas.check.profile=quick"), "openblas", "lapack", "behind", 40);
    }

    /** Nothing is known to read before operands. */
    @ParameterizedTest
    @ValueSource(strings = {"openblas", "blis"})
    @EnabledIfSystemProperty(named = "panblas.check.profile", matches = "full")
    void beginnings(String backend) throws IOException, InterruptedException {
        sweep(List.of(), backend, "blas", "before", CALLS);
    }

    @Test
    void blis() throws IOException, InterruptedException {
        InstalledBlis.get();
        sweep(List.of(), "blis", "blas", "behind", CALLS);
    }

    /** What Debian gives out as the system's BLAS is the same code, and nothing in it tells whose. */
    @Test
    void blisWithoutItsName() throws IOException, InterruptedException {
        InstalledBlis.get();
        Path blas = Path.of(Backends.info(Role.BLAS, "blis").realFile()).resolveSibling("libblas.so.3");
        if (!Files.exists(blas)) {
            System.out.println("Left out: BLIS under another name. There is no " + blas);
            Assumptions.abort("there is no " + blas);
        }
        sweep(List.of("-Dblas.blas.library=" + blas), "blas", "blas", "behind", CALLS, "sgemm", "sgemm_batch", "zhemv");
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
