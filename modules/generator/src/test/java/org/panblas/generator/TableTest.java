package org.panblas.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String ARGS = "  args n x:in=vec(n, incX) incX";

    @Test
    void everyRoutineHasAName() {
        List<String> names =
                Tables.blas().routines().stream().map(Routine::name).toList();
        assertThat(names).hasSize(208).contains("dgemm", "csscal", "zdrot", "dznrm2", "izamax", "scabs1", "dsdot");
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void unknownKindFails() {
        assertThatThrownBy(() -> parse("routine ?dot SOME level1 Dot", "  does x", ARGS, "  source y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SOME");
    }

    @Test
    void unknownArgumentFails() {
        assertThatThrownBy(() -> parse("routine ?dot ALL level1 Dot", "  does x", "  args n what", "  source y"))
                .hasMessageContaining("unknown argument \"what\"");
    }

    @Test
    void missingAndUnknownFieldsFail() {
        assertThatThrownBy(() -> parse("routine ?dot ALL level1 Dot", "  does x", ARGS))
                .hasMessageContaining("has no \"source\"");
        assertThatThrownBy(() -> parse("routine ?dot ALL level1 Dot", "  does x", ARGS, "  source y", "  hue z"))
                .hasMessageContaining("unknown fields [hue]");
    }

    @Test
    void aLeadingDimensionNeedsItsArray() {
        Table table = parse("routine ?x ALL level3 X", "  does x", "  args layout n lda a:in=len(n)", "  source y");
        assertThatThrownBy(() -> CheckEmitter.emit(table, java.nio.file.Path.of("unused")))
                .hasMessageContaining("no array is laid out by lda");
    }

    private static Table parse(String... lines) {
        return Table.parse("test", List.of(lines));
    }
}
