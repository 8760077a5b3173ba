package org.panblas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.testkit.RoutineResult;
import org.panblas.testkit.RoutineSpec;

class CheckLinesTest {
    private final StringWriter text = new StringWriter();
    private final CheckLines lines = new CheckLines("ref", new PrintWriter(text, true));

    @Test
    void printsALineAFamilyAndCountsEveryRoutine() {
        lines.accept(result("sdot", "?dot", 10, List.of()));
        lines.accept(result("ddot", "?dot", 12, List.of()));
        lines.accept(result("dsdot", "dsdot", 7, List.of()));
        lines.close();
        assertThat(text.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "?dot 22 cases passed sdot ddot",
                        "dsdot 7 cases passed dsdot",
                        "ref: 3 routines, 29 cases, all passed",
                        "");
    }

    @Test
    void namesAFailureWithTheCommandThatReplaysIt() {
        lines.accept(
                result("ddot", "?dot", 12, List.of(new RoutineResult.Failure("ddot[n=3]", List.of("off by one")))));
        lines.close();
        assertThat(text.toString())
                .contains("1 FAILED", "off by one", "./panblas check --backend ref --case \"ddot[n=3]\"")
                .contains("ref: 1 routines, 12 cases, 1 routines FAILED");
    }

    private static RoutineResult result(String name, String base, int cases, List<RoutineResult.Failure> failures) {
        RoutineSpec spec = new RoutineSpec(name, base, "REAL", "level1", 'd', "T", List.of());
        return new RoutineResult(spec, cases, failures, failures.size());
    }
}
