package org.panblas.conformance.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.Backends;
import org.panblas.conformance.ChildJvm;
import org.panblas.spi.Role;
import org.panblas.testkit.RoutineSpecs;

/**
 * The backend {@code accelerate} over a framework of the shape and the names of Apple's: an empty library over one with
 * BLAS and one with LAPACK, whose Fortran names have a suffix and no underscore.
 */
class AccelerateTest {
    /** What macOS 15 has: a setting of the calling thread, which is refused where it is unknown. */
    private static final String THREADING = """
            static _Thread_local int threading;
            static int calls;
            int BLASSetThreading(int t) { calls++; if (t < 0 || t > 1) return -1; threading = t; return 0; }
            int BLASGetThreading(void) { return threading; }
            int standin_calls(void) { return calls; }
            """;

    @TempDir
    private static Path directory;

    private static Path framework;

    @BeforeAll
    static void build() throws Exception {
        framework = framework("new", "%s$NEWLAPACK", THREADING);
    }

    /** An Accelerate.framework, the folders of Apple's included. */
    private static Path framework(String name, String names, String own) throws Exception {
        Path folder = directory.resolve(name).resolve("Accelerate.framework");
        Path libraries = folder.resolve("Versions/A/Frameworks/vecLib.framework/Versions/A");
        Files.createDirectories(libraries);
        Set<String> cblas = new HashSet<>();
        Tools.symbols(Tools.openBlas()).stream()
                .filter(symbol -> symbol.startsWith("cblas_"))
                .forEach(symbol -> cblas.add(symbol.substring("cblas_".length())));
        Predicate<String> blas =
                symbol -> symbol.startsWith("cblas_") || cblas.contains(symbol.substring(0, symbol.length() - 1));
        Path blasFile = StandIn.named(names, names).only(blas).with(own).build(libraries.resolve("libBLAS.dylib"));
        Path lapackFile = StandIn.named(names, names).only(blas.negate()).build(libraries.resolve("libLAPACK.dylib"));
        return StandIn.umbrella(folder.resolve("Accelerate"), blasFile, lapackFile);
    }

    @Test
    void bothRolesPassTheKit() throws Exception {
        String output = run(framework, "kit");
        assertThat(output).contains("vendor: Accelerate Accelerate", "warnings: [] []");
        assertThat(output).contains("lapack file: libLAPACK.dylib, its BLAS: libBLAS.dylib");
        // What fails is what OpenBLAS computes wrongly behind the names.
        Set<String> faults = Backends.info(Role.BLAS, "openblas").fallback().keySet();
        List<String> failed = values(output, "FAILED ");
        assertThat(faults).containsAll(failed).containsAll(values(output, "missing "));
        assertThat(output).contains("routines of blas: " + RoutineSpecs.blas().size(), "routines in all: ");
    }

    @Test
    void oneThreadOrAsManyAsItLikes() throws Exception {
        assertThat(run(framework, "threads"))
                .contains("scope: thread, start 4 of 4")
                .contains("set: 1 -> 1 2 -> 1 3 -> 1 4 -> 4 9 -> 4")
                .contains("calls of BLASSetThreading: 5")
                .contains("limit 1 of lapack: 1 1")
                .contains("closed: 4 4");
    }

    @Test
    void beforeMacOs15ThereIsNothingToSet() throws Exception {
        Path older = framework("older", "%s$NEWLAPACK", "");
        assertThat(run(older, "threads"))
                .contains("scope: fixed, start 4 of 4")
                .contains("calls of BLASSetThreading: 0");
    }

    /** As Apple's, it has the names of both widths, and either can be asked for. */
    @Test
    void wideIntegersServe() throws Exception {
        Path wide =
                WideStandIn.named("%s$NEWLAPACK$ILP64", "%s$NEWLAPACK$ILP64").build(directory.resolve("libWide.dylib"));
        Path both = StandIn.umbrella(directory.resolve("Both"), framework, wide);
        assertThat(run(both, "open")).contains("opened accelerate lp64");
        assertThat(run(both, "open", "-Dblas.accelerate.interface=ilp64")).contains("opened accelerate ilp64");
    }

    @Test
    void oldAndContradictoryInterfacesAreRefused() throws Exception {
        Path old = framework("old", "%s", "");
        assertThat(run(old, "open")).contains("Accelerate is not Accelerate: it has no cblas_dgemm$NEWLAPACK");
        Path wide = framework("wide", "%s$NEWLAPACK$ILP64", "");
        assertThat(run(wide, "open")).contains("the suffix $NEWLAPACK$ILP64 of its symbols says ilp64");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void elsewhereItIsAbsent() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(AccelerateProgram.class, List.of(), "open");
        assertThat(outcome.output())
                .contains("/System/Library/Frameworks/Accelerate.framework/Accelerate: cannot open shared object file")
                .contains("Accelerate is a part of macOS");
    }

    /** The rests of the lines that begin with a word. */
    private static List<String> values(String output, String word) {
        return output.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private static String run(Path library, String what, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "-Dblas.accelerate.library=" + library,
                "-Dblas.small=off",
                "-XX:ActiveProcessorCount=4",
                "-Dpanblas.check.profile=" + System.getProperty("panblas.check.profile", "quick")));
        all.addAll(List.of(options));
        ChildJvm.Outcome outcome = ChildJvm.run(AccelerateProgram.class, all, what);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
