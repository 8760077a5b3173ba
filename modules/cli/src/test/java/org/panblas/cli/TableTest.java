package org.panblas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsNamesLeftAndNumbersRight() {
        Table table = new Table(List.of("name", "n"));
        table.add(List.of("a", "1"));
        table.add(List.of("longer", "100"));
        assertThat(table.toString().lines())
                .containsExactly("  name      n", "  -----------", "  a         1", "  longer  100");
    }

    @Test
    void refusesALineOfAnotherLength() {
        Table table = new Table(List.of("name", "n"));
        assertThatThrownBy(() -> table.add(List.of("a"))).hasMessage("1 cells under 2 headings");
    }
}
