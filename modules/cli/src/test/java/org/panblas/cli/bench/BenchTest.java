package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.Blas;

class BenchTest {
    @Test
    void jsonHasTheKeysThatProgramsRead() {
        BenchResult result = new BenchResult("dgemm", "ref", 64, 64, 64, 1, 1.5e-4, 3.5);
        assertThat(BenchResult.toJson(List.of(result)))
                .isEqualTo("[\n  {\"routine\": \"dgemm\", \"backend\": \"ref\", \"m\": 64, \"n\": 64, \"k\": 64,"
                        + " \"threads\": 1, \"seconds\": 1.500000e-04, \"gflops\": 3.5000}\n]\n");
    }

    @Test
    void everyKnownRoutineCanBeCalled() {
        for (String routine : BenchCase.known().split(", ", -1)) {
            BenchCase.of(routine).orElseThrow().callOnce(Blas.of("ref"), 8);
        }
    }

    @Test
    void aRoutineWithoutRecipeIsNotKnown() {
        assertThat(BenchCase.of("xgemm")).isEmpty();
        assertThat(BenchCase.of("cger")).isEmpty();
    }

    @Test
    void thePageHoldsAPlotForEachRoutine() {
        BenchResult result = new BenchResult("dgemm", "ref", 64, 64, 64, 1, 1.5e-4, 3.5);
        assertThat(BenchPage.of(List.of(result))).contains("<h2>dgemm</h2>", "ref, threads: 1", "<polyline");
    }
}
