package org.panblas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("info", "demo", "check", "bench");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(run("inof")).isEqualTo(2);
        assertThat(err.toString()).contains("inof").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionNamesTheHelpOfItsCommand() {
        assertThat(run("bench", "--sizs", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--sizs", "./panblas bench --help");
    }

    @Test
    void anUnknownRoutineIsWrongUsageAndListsTheKnownOnes() {
        assertThat(run("bench", "--routines", "dgem")).isEqualTo(2);
        assertThat(err.toString()).contains("\"dgem\"", "dgemm");
    }

    @Test
    void infoPrintsOneJsonObject() {
        assertThat(run("info", "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}").contains("\"blas\"", "\"lapack\"");
    }

    @Test
    void checkTriesTheRoutinesAskedForInOnePrecisionOrAll() {
        assertThat(run("check", "--backend", "ref", "--routines", "ddot,gttrf")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("  ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("?dot").endsWith("passed  ddot"),
                        line -> assertThat(line).contains("?gttrf").endsWith("sgttrf dgttrf cgttrf zgttrf"));
    }

    @Test
    void aCallIsReplayedFromItsFile(@TempDir Path directory) throws IOException {
        // ddot of (1, 2) and (3, 4), as blas.crosscheck writes it.
        Path file = Files.write(
                directory.resolve("one.call"),
                List.of(
                        "panblas call 1",
                        "routine ddot",
                        "operands arrays",
                        "backends openblas ref",
                        "n long 2",
                        "x in D AAAAAAAA8D8AAAAAAAAAQA==",
                        "incX long 1",
                        "y in D AAAAAAAACEAAAAAAAAAQQA==",
                        "incY long 1"));
        assertThat(run("check", "--replay", file.toString())).isZero();
        assertThat(out.toString()).contains("both backends agree");
        assertThat(run("check", "--replay", directory.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--replay");
    }

    @Test
    void checkOfAnUnknownRoutineIsWrongUsage() {
        assertThat(run("check", "--routines", "dot,dgem")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no routine dgem");
    }

    @Test
    void checkOfAFileThatIsNotThereIsWrongUsage() {
        assertThat(run("check", "--backend", "openblas", "--library", "libnone.so"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("libnone.so is not a file");
    }

    /** The loader of macOS has its libraries without files, so it is the loader that is asked. */
    @Test
    void checkLeavesLibrariesOfMacOsToTheLoader() {
        String library = "/System/Library/Frameworks/Accelerate.framework/Accelerate";
        run("check", "--backend", "accelerate", "--library", library, "--routines", "ddot");
        assertThat(err.toString()).doesNotContain("is not a file");
    }
}
