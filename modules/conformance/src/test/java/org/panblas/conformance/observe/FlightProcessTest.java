package org.panblas.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.conformance.ChildJvm;
import org.panblas.conformance.OrderProgram;

/** Flight Recorder in fresh processes: started late, from the beginning, and not there at all. */
class FlightProcessTest {
    @Test
    void aRecordingMayStartWhileTheProgramRuns() throws Exception {
        assertThat(output(ChildJvm.run(FlightProgram.class, List.of()))).contains("events: 1000 of 1000");
    }

    @Test
    void aRecordingMayBeThereFromTheStart() throws Exception {
        String option = "-XX:StartFlightRecording:+org.panblas.Call#enabled=true,+org.panblas.Call#threshold=0ns";
        assertThat(output(ChildJvm.run(FlightProgram.class, List.of(option), "running")))
                .contains("events: 1000 of 1000");
    }

    @Test
    void anImageMayLackIt() throws Exception {
        List<String> options = List.of(
                "--limit-modules",
                "java.base,java.logging,jdk.incubator.vector",
                "-Dblas.order=ref",
                "-Dblas.profile=true");
        assertThat(output(ChildJvm.run(OrderProgram.class, options)))
                .contains("chosen: ref ref 6.0 0 2.0 2.0")
                .containsPattern("dgemv +ref +<= 4 +1 ");
    }

    private static String output(ChildJvm.Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
