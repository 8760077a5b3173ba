package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceRowsTest {
    private static final RoutineSpec UNKNOWN =
            new RoutineSpec("dfoo", "?foo", "ALL", "level1", 'd', "void", List.of(ArgSpec.of("n", ArgKind.DIM)));

    @Test
    void everyRoutineOfBlasHasARow() {
        assertEquals(List.of(), ConformanceRows.missing(RoutineSpecs.blas()));
    }

    @Test
    void everyRoutineOfLapackHasARow() {
        assertEquals(List.of(), ConformanceRows.missing(RoutineSpecs.lapack()));
    }

    @Test
    void aRoutineWithoutARowIsNamedAndHasItsArgumentsTried() {
        assertEquals(List.of("?foo"), ConformanceRows.missing(List.of(UNKNOWN)));
        assertSame(ConformanceRows.ARGUMENTS_ONLY, ConformanceRows.of(UNKNOWN));
    }
}
