package org.panblas.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.conformance.ChildJvm;

/** An {@code OutOfMemoryError} in the middle of a call leaves everything usable, and nobody waiting. */
class OutOfMemoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"ref", "openblas"})
    void ofTheHeap(String backend) throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(
                FullHeapProgram.class,
                List.of(
                        "-Xmx64m",
                        // A collector that does nothing at the side, so that what is free is free at once.
                        "-XX:+UseSerialGC",
                        "-Dblas.small=off",
                        // By copies, as large calls go: the small ones that go before shall load the same classes.
                        "-Dblas.critical.max=0",
                        // Vectors are objects until their loops are compiled, and each would be a collection.
                        "-Dblas.ref.vector=scalar"),
                backend);
        assertThat(outcome.output()).contains("survived");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofNativeMemory() throws Exception {
        ChildJvm.Outcome outcome =
                ChildJvm.run(NativeLimitProgram.class, List.of("-Xms700m", "-Xmx700m", "-XX:+UseSerialGC"));
        assertThat(outcome.output()).contains("survived");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
}
