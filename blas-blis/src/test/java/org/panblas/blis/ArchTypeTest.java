package org.panblas.blis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A value on which BLIS would abort is found before BLIS sees it. */
class ArchTypeTest {
    private static final List<String> KNOWN = List.of("skx", "zen", "generic");

    @Test
    void legalValues() {
        for (String value : List.of("", "-1", "0", " 2 ", "zen")) {
            assertThat(ArchType.fault(value, KNOWN, true)).as("value %s", value).isEmpty();
        }
    }

    @Test
    void faults() {
        for (String value : List.of("3", "-2", "zen7", "1e9", "99999999999")) {
            assertThat(ArchType.fault(value, KNOWN, true))
                    .hasValueSatisfying(text ->
                            assertThat(text).contains(value).contains("0 to 2").contains("skx, zen, generic"));
        }
    }

    @Test
    void namesAreNotUnderstoodBeforeVersion1() {
        assertThat(ArchType.fault("zen", KNOWN, false)).isPresent();
        assertThat(ArchType.fault("1", KNOWN, false)).isEmpty();
    }

    @Test
    void theTableEndsWithTheGenericKernels() {
        assertThat(ArchType.known(KNOWN::get)).isEqualTo(KNOWN);
        assertThat(ArchType.known(i -> "other")).isEmpty();
    }
}
