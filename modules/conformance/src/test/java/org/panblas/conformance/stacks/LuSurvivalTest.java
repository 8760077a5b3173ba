package org.panblas.conformance.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * The threaded LU of OpenBLAS keeps a job array on its caller's stack and ends a process whose stack is a Java thread's
 * default (OpenBLAS issues 246, 1082, 3229). Each caller runs in a process of its own with default flags.
 */
class LuSurvivalTest {
    @ParameterizedTest
    @ValueSource(strings = {"main", "pool", "virtual"})
    void survives(String caller) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(LuProgram.class, List.of(), caller);
        assertThat(outcome.output()).contains("survived with");
        assertThat(outcome.exit()).isZero();
    }
}
