package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceRowsTest {
    private static final RoutineSpec UNKNOWN =
            new RoutineSpec("dfoo", "?foo", "ALL", "level1", 'd', "void", List.of(ArgSpec.of("n", ArgKind.DIM)));

    @Test
    void everyRoutineOfTheTablesHasARow() {
        assertEquals(List.of(), ConformanceRows.missing(RoutineSpecs.blas()));
        assertEquals(List.of(), ConformanceRows.missing(RoutineSpecs.lapack()));
    }

    @Test
    void aRoutineWithoutARowIsNamed() {
        assertEquals(List.of("?foo"), ConformanceRows.missing(List.of(UNKNOWN)));
        assertThrows(IllegalStateException.class, () -> ConformanceRows.of(UNKNOWN));
    }
}
