package org.panblas.conformance.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.conformance.ChildJvm;
import org.panblas.conformance.OrderProgram;

/** Libraries of vendors without a module: their names are found, they compute, and the report tells whose they are. */
class NamingTest {
    /** {@link OrderProgram} uses both roles and checks nothing: the product is 6, the factor begins with 2. */
    private static final String RIGHT = " 6.0 0 2.0 2.0";

    @TempDir
    private static Path directory;

    @ParameterizedTest
    @EnumSource
    void byTheNamesBlasAndLapack(Naming naming) throws Exception {
        Path library = naming.build(directory);
        ChildJvm.Outcome outcome = run(
                "-Dblas.order=blas",
                "-Dlapack.order=lapack",
                "-Dblas.library=" + library,
                "-Dlapack.library=" + library);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("chosen: blas lapack" + RIGHT)
                .contains("identify vendor: " + naming.maker);
        if (naming.width == Naming.Width.LP64) {
            // Its count was 3, and the JVM may use 2.
            assertThat(outcome.output()).contains(", 3 of ", "\"now\": 2,", "\"start\": 2,");
        } else {
            assertThat(outcome.output())
                    .contains("ilaver_ says ilp64, cblas_isamax says ilp64)")
                    .contains(
                            naming.suffix().isEmpty() ? "" : "the suffix " + naming.suffix() + " of its symbols says");
        }
    }

    /** A suffix for 64-bit integers over a library that has others. */
    @Test
    void aSuffixThatTheCallsContradict() throws Exception {
        Path library = Naming.OPENBLAS64_.buildNarrow(directory);
        assertThat(run("-Dblas.order=blas", "-Dblas.library=" + library).output())
                .contains("contradictory: the suffix 64_ of its symbols says ilp64, but ilaver_ says lp64");
    }

    /** Any order that has the names will do: what a vendor's name stands for is left alone. */
    @Test
    void theDefaultOrderFindsTheNameThatTakesAnything() throws Exception {
        Path library = Naming.FLEXIBLAS.build(directory);
        assertThat(run("-Dblas.library=" + library).output())
                .contains("chosen: blas openblas" + RIGHT)
                .contains("is not BLIS: it has no bli_info_get_version_str; it is FlexiBLAS")
                .contains("is not OpenBLAS: it has no openblas_get_config; it is FlexiBLAS");
    }

    @Test
    void aVendorsOwnNameTakesItsLibraryUnderOtherNames() throws Exception {
        Path scipy = Naming.SCIPY_OPENBLAS.build(directory);
        assertThat(run("-Dblas.order=openblas", "-Dblas.library=" + scipy, "-Dlapack.library=" + scipy)
                        .output())
                .contains("chosen: openblas openblas" + RIGHT)
                .contains("0.3.30");
        Path aocl = Naming.AOCL.build(directory);
        assertThat(run("-Dblas.order=blis", "-Dblas.library=" + aocl).output())
                .contains("chosen: blis openblas" + RIGHT)
                .contains("AOCL-BLIS 4.2.1");
    }

    private static ChildJvm.Outcome run(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-Dblas.small=off", "-XX:ActiveProcessorCount=2"));
        return ChildJvm.run(OrderProgram.class, all, "report");
    }
}
