package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceRowsTest {
    private static final RoutineSpec UNKNOWN =
            new RoutineSpec("dfoo", "?foo", "ALL", "level1", 'd', "void", List.of(ArgSpec.of("n", ArgKind.DIM)));

    @Test
    void everyRoutineOfBlasHasARow() {
        assertEquals(List.of(), ConformanceRows.missing(RoutineSpecs.blas()));
    }

    /** The list may only become shorter: a new routine comes with its row. */
    @Test
    void theLapackRoutinesWithoutARowAreTheListedOnes() throws IOException {
        try (InputStream list = ConformanceRowsTest.class.getResourceAsStream("without-row.txt")) {
            List<String> listed = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(listed, ConformanceRows.missing(RoutineSpecs.lapack()));
        }
    }

    @Test
    void aRoutineWithoutARowIsNamedAndHasItsArgumentsTried() {
        assertEquals(List.of("?foo"), ConformanceRows.missing(List.of(UNKNOWN)));
        assertSame(ConformanceRows.ARGUMENTS_ONLY, ConformanceRows.of(UNKNOWN));
    }
}
