package org.panblas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders in fresh processes with all modules on the class path. */
class OrderTest {
    /** The product is 6, and the factor of (4 2; 2 3) begins with 2; the unused triangle keeps its 2. */
    private static final String RIGHT = " 6.0 0 2.0 2.0";

    @ParameterizedTest
    @CsvSource({
        "openblas, openblas, openblas openblas",
        "openblas, ref, openblas ref",
        "ref, openblas, ref openblas",
        "'', ref, ref ref",
    })
    void eachRoleHasItsOrder(String blas, String lapack, String chosen) throws Exception {
        assertThat(run("-Dblas.order=" + blas, "-Dlapack.order=" + lapack)).contains("chosen: " + chosen + RIGHT);
    }

    @Test
    void blasFromBlisWithLapackFromOpenblas() throws Exception {
        InstalledBlis.get();
        assertThat(run("-Dblas.order=blis", "-Dlapack.order=openblas")).contains("chosen: blis openblas" + RIGHT);
        assertThat(run()).contains("chosen: blis openblas" + RIGHT);
        assertThat(run("-Dblas.order=^blis")).contains("chosen: openblas openblas" + RIGHT);
    }

    private static String run(String... options) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(OrderProgram.class, List.of(options));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
