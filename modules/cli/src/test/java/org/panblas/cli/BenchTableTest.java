package org.panblas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.cli.bench.BenchResult;
import org.panblas.cli.bench.BenchRun;
import org.panblas.cli.bench.Machine;
import org.panblas.cli.bench.Peak;

class BenchTableTest {
    private final List<BenchResult> results = List.of(
            new BenchResult("dgemm", "blis", 64, 64, 64, 2, 1, 12),
            new BenchResult("dgemm", "ref", 64, 64, 64, 1, 1, 3.456),
            new BenchResult("dgetrf", "ref", 64, 64, 1, 1, 1, 2));

    @Test
    void aBackendWithoutTheRoutineHasADash() {
        assertThat(table(List.of(new Peak(true, 1, 48, ""), new Peak(true, 2, 90, ""))))
                .isEqualTo("""
                          GFLOP/s   n  blis (2 threads)  ref (1 thread)   peak
                          ----------------------------------------------------
                          dgemm    64             12.00            3.46  90.00
                          dgetrf   64                 -            2.00  48.00""".indent(2).stripTrailing());
    }

    @Test
    void thePeakIsLeftOutWhereItWasNotMeasured() {
        assertThat(table(List.of()).lines().findFirst().orElseThrow()).endsWith("ref (1 thread)");
    }

    private String table(List<Peak> peaks) {
        return BenchTable.of(new BenchRun(Machine.here(), List.of(), peaks, results))
                .replace(System.lineSeparator(), "\n");
    }
}
