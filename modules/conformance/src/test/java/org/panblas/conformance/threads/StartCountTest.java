package org.panblas.conformance.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Backends;
import org.panblas.conformance.ChildJvm;
import org.panblas.spi.Role;

/** The count that a process begins with: the quota of the JVM, what the user set for the library, what was set for Panblas. */
class StartCountTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // No library begins with more threads than the JVM may use, though the machine has more, or fewer.
                "openblas, 1, -, -, 1",
                "blis, 1, -, -, 1",
                "ref, 1, -, -, 1",
                // One with a start value of its own takes what the JVM may use.
                "blis, 3, -, -, 3",
                "ref, 3, -, -, 3",
                // A variable of the user wins over the quota.
                "openblas, 1, OPENBLAS_NUM_THREADS=2, -, 2",
                "blis, 1, BLIS_NUM_THREADS=3, -, 3",
                "blis, 1, OMP_NUM_THREADS=2, -, 2",
                "openblas, 1, OMP_NUM_THREADS=2, -, 2",
                // It does not win over a number given to Panblas.
                "openblas, 4, OPENBLAS_NUM_THREADS=2, 1, 1",
                "blis, 1, BLIS_NUM_THREADS=3, 2, 2",
            })
    void isWhatTheUserMeant(String backend, String processors, String variable, String property, int threads)
            throws Exception {
        Assumptions.assumeTrue(Backends.usable(Role.BLAS).contains(backend), backend + " is not installed");
        List<String> options =
                new java.util.ArrayList<>(List.of("-XX:ActiveProcessorCount=" + processors, "-Dblas.order=" + backend));
        if (property != null) {
            options.add("-Dblas.threads=" + property);
        }
        Map<String, String> environment =
                variable == null ? Map.of() : Map.of(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        ChildJvm.Outcome outcome = ChildJvm.runIn(environment, CountProgram.class, options);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("threads " + threads + " scope process");
    }

    /** The quota of a container of Linux, on a machine that has more processors. */
    @ParameterizedTest
    @ValueSource(strings = {"openblas", "blis", "ref"})
    void isAtMostTheQuotaOfTheContainer(String backend) throws Exception {
        Assumptions.assumeTrue(Backends.usable(Role.BLAS).contains(backend), backend + " is not installed");
        Optional<CpuQuota> quota = CpuQuota.of(1);
        Assumptions.assumeTrue(quota.isPresent(), "no control group can be made here");
        try (CpuQuota group = quota.get()) {
            ChildJvm.Outcome outcome =
                    ChildJvm.runBy(group.prefix(), CountProgram.class, List.of("-Dblas.order=" + backend));
            assertThat(outcome.exit()).as(outcome.output()).isZero();
            assertThat(outcome.output()).contains("threads 1 scope process");
        }
    }

    private static List<String> backends() {
        return Backends.usable(Role.BLAS);
    }

    /** With a scope of the process or of a thread there is one count for all threads; a fixed one stays. */
    @ParameterizedTest
    @MethodSource("backends")
    void theScopeTellsWhetherItCanBeSet(String backend) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.runIn(
                Map.of(), CountProgram.class, List.of("-XX:ActiveProcessorCount=3", "-Dblas.order=" + backend));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .containsPattern("scope (process follows true|thread follows true|fixed follows false)");
    }
}
