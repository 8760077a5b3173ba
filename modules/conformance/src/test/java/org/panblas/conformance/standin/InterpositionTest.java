package org.panblas.conformance.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * Some libraries offer their symbols to all others of the process: what {@code libmkl_rt} loads, what {@code LD_PRELOAD}
 * names. A BLAS calls its own routines nevertheless.
 */
class InterpositionTest {
    @TempDir
    private static Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void aLibraryCallsItsOwnRoutines(String when) throws IOException, InterruptedException {
        Tools.openBlas();
        Path source = directory.resolve("global.c");
        // Without a reflector R stays what A was.
        Files.writeString(source, "void dlarfg_(void *n, void *a, void *x, void *i, double *tau) { *tau = 0; }\n");
        Path library = directory.resolve("libglobal.so");
        Tools.gcc("-o", library.toString(), source.toString());

        var outcome = ChildJvm.run(InterpositionProgram.class, List.of(), library.toString(), when);

        assertThat(outcome.output()).contains("opened", "R = -5.0");
    }
}
