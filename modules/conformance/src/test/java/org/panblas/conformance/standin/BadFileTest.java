package org.panblas.conformance.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.Backends;
import org.panblas.conformance.ChildJvm;
import org.panblas.spi.Role;

/**
 * Files that are no BLAS, or a bad one, in the place of a library: each is refused in one sentence with its cause and a
 * remedy, the next backend of the order serves, and the process lives.
 */
class BadFileTest {
    private static final String REMEDY =
            "; name a shared library for linux-x86_64 by its absolute path, or unset the setting.";

    private static final String CONFIG = """
            const char *openblas_get_config(void) { return "OpenBLAS 0.3.30 DYNAMIC_ARCH"; }
            """;

    private static final String NOTHING = """
            void cblas_dgemm(void) { }
            """;

    private static final String UNCONJUGATED = """
            void cblas_zdotc_sub(int n, const double *x, int incx, const double *y, int incy, double *r) {
              r[0] = r[1] = 0;
              for (int i = 0; i < n; i++, x += 2 * incx, y += 2 * incy) {
                r[0] += x[0] * y[0] - x[1] * y[1];
                r[1] += x[0] * y[1] + x[1] * y[0];
              }
            }
            """;

    /** Takes the elements from the first one on, whatever the sign of the increment. */
    private static final String FORWARD = """
            void cblas_dgemv(int layout, int trans, int m, int n, double alpha, const double *a, int lda,
                             const double *x, int incx, double beta, double *y, int incy) {
              for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) sum += a[i + j * lda] * x[j * (incx < 0 ? -incx : incx)];
                y[i * incy] = alpha * sum + beta * y[i * incy];
              }
            }
            """;

    private static final int E_MACHINE = 0x12;
    private static final byte ARM64 = (byte) 183;

    @TempDir
    private static Path directory;

    private static Path good;

    @BeforeAll
    static void build() throws Exception {
        good = openBlas("").build(directory.resolve("libgood.so"));
    }

    private static StandIn openBlas(String own) {
        return StandIn.named("%s", "%s_").with(CONFIG + own);
    }

    /** Every file, with what is said of it. */
    private static Map<String, String> harmless() throws Exception {
        Map<String, String> causes = new LinkedHashMap<>();
        Path folder = Files.createDirectory(directory.resolve("libfolder.so"));
        causes.put("openblas=" + folder, folder + " is a directory" + REMEDY);
        Path empty = Files.createFile(directory.resolve("libempty.so"));
        causes.put("openblas=" + empty, empty + " is empty" + REMEDY);
        Path text = Files.writeString(directory.resolve("libtext.so"), "INPUT(-lopenblas) ".repeat(9));
        causes.put("openblas=" + text, text + " is no library, for it does not begin as ELF files do" + REMEDY);
        Path archive = Files.writeString(directory.resolve("libopenblas.a"), "!<arch>\n".repeat(20));
        causes.put(
                "openblas=" + archive,
                archive + " is a static library, for it does not begin as ELF files do" + REMEDY);
        Path pipe = directory.resolve("libpipe.so");
        Tools.run("mkfifo", pipe.toString());
        causes.put("openblas=" + pipe, pipe + " is not a file but a pipe or a device" + REMEDY);
        byte[] whole = Files.readAllBytes(good);
        for (int bytes : List.of(20, 100, whole.length / 4, whole.length / 2)) {
            Path cut = Files.write(directory.resolve("libcut" + bytes + ".so"), java.util.Arrays.copyOf(whole, bytes));
            causes.put("openblas=" + cut, cut + " is cut short or damaged: it has " + bytes + " bytes, ");
        }
        byte[] other = whole.clone();
        other[E_MACHINE] = ARM64;
        Path foreign = Files.write(directory.resolve("libforeign.so"), other);
        causes.put("openblas=" + foreign, foreign + " is a library for arm64, and this JVM runs on x86_64" + REMEDY);
        causes.put("openblas=libm.so.6", "libm.so.6 is not OpenBLAS: it has no openblas_get_config; ");
        causes.put("blas=libm.so.6", "libm.so.6 is not a BLAS: it has no cblas_dgemm; name a file that is.");
        causes.put("openblas=bin/libany.so", "bin/libany.so would be taken from the current directory" + REMEDY);
        Path half = openBlas("").only(symbol -> !symbol.startsWith("cblas_d")).build(directory.resolve("libhalf.so"));
        causes.put("openblas=" + half, half + " has no cblas_dgemv, cblas_dgemm, cblas_dtrsm; use a build of OpenBLAS");
        Path wrong = openBlas(NOTHING).build(directory.resolve("libwrong.so"));
        causes.put(
                "openblas=" + wrong,
                "libwrong.so computes wrongly on this machine: dgemm with n = 3; use another build of the library");
        Path conjugated = openBlas(UNCONJUGATED).build(directory.resolve("libconjugated.so"));
        causes.put(
                "openblas=" + conjugated,
                "libconjugated.so computes wrongly on this machine: zdotc with n = 3; use another build");
        Path forward = openBlas(FORWARD).build(directory.resolve("libforward.so"));
        causes.put(
                "openblas=" + forward,
                "libforward.so computes wrongly on this machine: dgemv with a negative increment");
        Path narrow = Naming.OPENBLAS64_.buildNarrow(directory);
        causes.put(
                "blas=" + narrow,
                narrow + ": the width of its integers is contradictory: the suffix 64_ of its symbols says ilp64, but");
        Path open = openBlas("").build(directory.resolve("libopen.so"));
        Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xrwx"));
        causes.put("openblas=" + open, open + " can be written to by other users; run chmod go-w " + open);
        return causes;
    }

    @Test
    void whatIsNoBlasIsRefused() throws Exception {
        Map<String, String> causes = harmless();
        String output = run(List.of(), causes.keySet().stream());
        causes.forEach((file, cause) -> {
            String line = line(output, file);
            assertThat(line).startsWith(file + ": ref 6.0 ").contains(": " + cause);
        });
        Path open = directory.resolve("libopen.so");
        assertThat(run(List.of("-Dblas.library.trust=true"), Stream.of("openblas=" + open)))
                .contains("openblas=" + open + ": openblas 6.0 openblas: ready");
    }

    @Test
    void whatEndsTheProcessEndsAnotherOne() throws Exception {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put(build("abort", "abort();"), " ended the process that probed it, by SIGABRT; use another build");
        ends.put(build("fault", "*(volatile int *) 8 = 1;"), " ended the process that probed it, by SIGSEGV; use");
        ends.put(build("leave", "_exit(0);"), " ended the process that probed it, by exit code 0; use another");
        String wrong =
                openBlas(NOTHING).build(directory.resolve("libwrong2.so")).toString();
        Path cache = directory.resolve("cache");
        List<String> options = List.of("-Dblas.probe=process", "-Dblas.cache=" + cache, "-Dblas.probe.timeout=200s");
        List<String> files = new ArrayList<>(ends.keySet());
        files.addAll(List.of(wrong, good.toString()));
        String output = run(options, files.stream().map(file -> "openblas=" + file));
        ends.forEach((file, end) ->
                assertThat(line(output, "openblas=" + file)).contains(": ref 6.0 openblas: " + file + end));
        assertThat(line(output, "openblas=" + wrong)).contains("libwrong2.so computes wrongly on this machine: dgemm");
        assertThat(line(output, "openblas=" + good))
                .contains(": openblas 6.0 openblas: ready")
                .contains("probe: passed,");
        // A refusal may be mended from outside, so it is not remembered.
        try (Stream<Path> notes = Files.list(cache.resolve("probed"))) {
            assertThat(notes).hasSize(ends.size() + 1);
        }
        // What is remembered starts no process: none would answer so soon.
        String again = run(
                List.of("-Dblas.probe=process", "-Dblas.cache=" + cache, "-Dblas.probe.timeout=1ms"),
                Stream.concat(ends.keySet().stream(), Stream.of(good.toString()))
                        .map(file -> "openblas=" + file));
        ends.forEach((file, end) ->
                assertThat(line(again, "openblas=" + file)).contains(": ref 6.0 openblas: " + file + end));
        assertThat(line(again, "openblas=" + good)).contains("probe: passed before");
        // Another file under the same name is another file.
        Files.copy(Path.of(files.getFirst()), good, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(options, Stream.of("openblas=" + good))).contains(good + " ended the process", "SIGABRT");
    }

    @Test
    void whatNeverAnswersIsGivenUp() throws Exception {
        String file = build("hang", "for (;;) asm volatile (\"\");");
        String output = run(
                List.of("-Dblas.probe=process", "-Dblas.probe.timeout=4s", "-Dblas.cache=" + directory.resolve("none")),
                Stream.of("openblas=" + file));
        assertThat(output)
                .contains(": ref 6.0 openblas: " + file + " did not answer within 4s in a process of its own; ");
    }

    @Test
    void theEmbeddedLibraryAndThoseOfTheSystemAreProbedToo() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(
                org.panblas.conformance.OrderProgram.class,
                List.of("-Dblas.probe=process", "-Dblas.order=openblas", "-Dlapack.order=lapack,openblas"),
                "report");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("probe: passed")
                .contains("INFO: opened " + Backends.info(Role.BLAS, "openblas").realFile());
    }

    /** A library that does something when it is asked for its integers. */
    private static String build(String name, String action) throws Exception {
        String asked = """
                extern void _exit(int);
                long cblas_isamax(long n, const float *x, long incx) { %s return 0; }
                """.formatted(action);
        return openBlas(asked).build(directory.resolve("lib" + name + ".so")).toString();
    }

    private static String line(String output, String file) {
        return output.lines()
                .filter(line -> line.startsWith(file + ": "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + file + " in " + output));
    }

    private static String run(List<String> options, Stream<String> files) throws IOException, InterruptedException {
        ChildJvm.Outcome outcome = ChildJvm.run(BadFileProgram.class, options, files.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().stripTrailing()).endsWith("alive");
        return outcome.output();
    }
}
