package org.panblas.conformance.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * That native LAPACK needs no more stack than threads have: on platform threads of 512 KB and of 1 MB, the default, and on
 * virtual threads, whose carriers have the default. What each routine needs by itself stands in decision 0008. With
 * {@code -Dpanblas.check.profile=full} every matrix has the order 2000, which takes minutes.
 */
class StackTest {
    @ParameterizedTest
    @ValueSource(strings = {"512", "1024", "virtual"})
    void everyFactorisationSurvives(String stack) throws Exception {
        boolean full = "full".equals(System.getProperty("panblas.check.profile"));
        // Beyond every block size and every bound from which on OpenBLAS uses threads.
        String order = full ? "2000" : "1000";
        String slow = full ? "2000" : "300";
        ChildJvm.Outcome outcome = ChildJvm.run(StackProgram.class, List.of(), stack, order, slow);
        assertThat(outcome.output()).contains("survived with");
        assertThat(outcome.exit()).isZero();
    }
}
