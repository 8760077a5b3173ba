package org.panblas.conformance.unloading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.conformance.ChildJvm;

/** A program that used Panblas in a class loader of its own can be unloaded, and leaves no thread behind. */
class UnloadingTest {
    @Test
    void nothingIsLeft() throws Exception {
        ChildJvm.Outcome outcome = ChildJvm.run(
                UnloadingProgram.class,
                // The JDK keeps types that it has linked by soft references, which it clears when metaspace is short.
                List.of("-Xmx512m", "-XX:SoftRefLRUPolicyMSPerMB=0"));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("left: [], threads: []");
    }
}
