package org.panblas.conformance.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.Backends;
import org.panblas.conformance.ChildJvm;
import org.panblas.spi.Role;

/** What {@code ref} computes for another backend, it computes with no more threads than that one has. */
class FallbackTest {
    @ParameterizedTest
    @CsvSource({"openblas, OPENBLAS_NUM_THREADS", "blis, BLIS_NUM_THREADS"})
    void keepsToTheCountOfTheBackend(String backend, String variable) throws Exception {
        Assumptions.assumeTrue(Backends.usable(Role.BLAS).contains(backend), backend + " is not installed");
        ChildJvm.Outcome outcome = ChildJvm.runIn(
                Map.of(variable, "1"), FallbackProgram.class, List.of("-XX:ActiveProcessorCount=2"), backend);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().filter(line -> line.startsWith("with ")))
                .containsExactly("with 1 threads: 0 workers", "with 1 threads: 0 workers", "with 2 threads: 1 workers");
    }
}
