package org.panblas.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions lose which routines. */
class OpenBlasQuirksTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.3.21", "0.3.30", "0.2.99", "0.3.30.dev", "0.3", "", "unknown"})
    void oldOrUnknown(String version) {
        assertThat(OpenBlasQuirks.of(version)).containsKeys("dnrm2", "drotg", "scsum", "izmax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.31", "0.3.31.dev", "0.3.32", "0.4.0", "1.0"})
    void proven(String version) {
        assertThat(OpenBlasQuirks.of(version))
                .containsKeys("izmax", "zrotg", "ssum", "dsdot", "sdsdot", "dimatcopy", "zgemmt")
                .doesNotContainKeys("dnrm2", "drotg", "scsum");
    }

    @ParameterizedTest
    @CsvSource({"0.3.21, true", "0.3.23, true", "'', true", "0.3.24, false", "0.3.31, false"})
    void complexVectors(String version, boolean expected) {
        assertThat(OpenBlasQuirks.readsBehindVectors(version)).isEqualTo(expected);
        assertThat(OpenBlasQuirks.of(version).containsKey("cdotu")).isEqualTo(expected);
        assertThat(OpenBlasQuirks.of(version).containsKey("zgemv")).isEqualTo(expected);
        assertThat(OpenBlasQuirks.of(version).containsKey("cgemv")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.3.21, false", "0.3.25, false", "'', false", "0.3.26, true", "0.3.31.dev, true", "0.4, true"})
    void smallGesvOnOneThread(String version, boolean expected) {
        assertThat(OpenBlasQuirks.smallLuOnOneThread(version)).isEqualTo(expected);
    }
}
