package org.panblas.conformance.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.conformance.ChildJvm;

/**
 * That no routine of LAPACK needs more stack than threads have: in a build those of {@code double} on a platform thread of 512
 * KB. With {@code -Dpanblas.check.profile=full} all precisions run also on a default platform thread and on a virtual one,
 * and with larger matrices, which takes minutes.
 */
class EveryRoutineTest {
    private static Stream<Arguments> runs() {
        if (!"full".equals(System.getProperty("panblas.check.profile"))) {
            return Stream.of(Arguments.of("openblas", "dz", "512"), Arguments.of("ref", "dz", "512"));
        }
        return Stream.of("openblas", "ref")
                .flatMap(backend -> Stream.of("sd", "cz")
                        .flatMap(precisions -> Stream.of("512", "0", "virtual")
                                .map(stack -> Arguments.of(backend, precisions, stack))));
    }

    /** The smaller order is beyond the blocks of every routine. */
    @ParameterizedTest
    @MethodSource("runs")
    void survives(String backend, String precisions, String stack) throws Exception {
        String[] arguments = "full".equals(System.getProperty("panblas.check.profile"))
                ? new String[] {backend, precisions, stack, "100", "150"}
                : new String[] {backend, precisions, stack, "100"};
        ChildJvm.Outcome outcome = ChildJvm.run(EveryRoutineProgram.class, List.of(), arguments);
        assertThat(outcome.output()).contains("survived " + stack);
        assertThat(outcome.exit()).isZero();
        outcome.output().lines().filter(line -> line.startsWith("survived")).forEach(System.out::println);
    }
}
