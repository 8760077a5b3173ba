package org.panblas.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/**
 * Calls keep no memory. The heap is all there from the start, so that what grows is native: what the compiler and its code take,
 * and what a call would leave behind. {@code -Dpanblas.memory.calls=10000000} makes more of them.
 */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final String CALLS = System.getProperty("panblas.memory.calls", "600000");

    /** For the compiler; a hundred bytes that every call left would be as much in the fewest calls. */
    private static final long LIMIT = 24L << 20;

    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void staysAsItIs(String backend) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(
                MemoryProgram.class,
                List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-Dblas.small=off"),
                backend,
                CALLS);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        long half = bytes(outcome.output(), "half: ");
        long end = bytes(outcome.output(), "end: ");
        System.out.printf("%s, %s calls: %d MB after half, %d MB at the end%n", backend, CALLS, half >> 20, end >> 20);
        assertThat(end - half).isLessThan(LIMIT);
    }

    private static long bytes(String output, String word) {
        return output.lines()
                .filter(line -> line.startsWith(word))
                .mapToLong(line -> Long.parseLong(line.substring(word.length())))
                .findFirst()
                .orElseThrow();
    }
}
