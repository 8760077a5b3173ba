package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseRunner;
import org.panblas.testkit.engine.CaseSource;

/** A kit that passes everything proves nothing: each fault must be seen, and the routine without faults must pass. */
class FaultsAreSeenTest {
    private static final RoutineSpec DGEMM = RoutineSpecs.blas().stream()
            .filter(spec -> spec.name().equals("dgemm"))
            .findFirst()
            .orElseThrow();

    private static List<Case> failures(Target target) {
        return CaseSource.of(DGEMM, ConformanceRows.of(DGEMM), Profile.QUICK).stream()
                .filter(c ->
                        !CaseRunner.run(target, ConformanceRows.of(DGEMM), c).isEmpty())
                .toList();
    }

    @Test
    void theRoutineWithoutFaultsPasses() {
        assertEquals(List.of(), failures(new NaiveBlas()));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSeenAndReplayed(NaiveBlas.Fault fault) {
        Target faulty = new NaiveBlas(fault);
        List<Case> failures = failures(faulty);
        assertFalse(failures.isEmpty(), fault + " passed");
        assertFalse(Conformance.replay(faulty, failures.getFirst().toString()).passed());
    }

    @Test
    void missingArgumentChecksAreSeen() {
        RoutineResult result = Conformance.run(new NaiveBlas(), DGEMM, Profile.QUICK);
        assertFalse(result.passed());
        String first = result.failures().getFirst().name();
        assertTrue(first.startsWith("dgemm[wrong "), first);
        assertFalse(Conformance.replay(new NaiveBlas(), first).passed());
        assertTrue(result.describe("naive").contains("./panblas check --backend naive --case \"" + first + "\""));
    }

    @Test
    void anExceptionIsAFailureOfItsCase() {
        Target broken = (routine, form, args) -> {
            throw new IllegalStateException("out of order");
        };
        List<String> faults = CaseRunner.run(
                broken,
                ConformanceRows.of(DGEMM),
                CaseSource.of(DGEMM, ConformanceRows.of(DGEMM), Profile.QUICK).getFirst());
        assertTrue(faults.getFirst().contains("out of order"), faults.toString());
    }
}
