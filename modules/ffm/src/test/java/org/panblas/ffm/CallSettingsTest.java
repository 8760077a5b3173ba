package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.spi.BackendException;

class CallSettingsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "5ms, 5e6", "1 ms, 1e6", "0.5ms, 5e5", "200us, 2e5", "30ns, 30", "2s, 2e9"})
    void durations(String text, double nanos) throws BackendException {
        assertThat(CallSettings.of(text, "auto").criticalNanos()).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "ms", "-1ms", "1 minute", "1e3ms"})
    void noDurations(String text) {
        assertThatThrownBy(() -> CallSettings.of(text, "auto"))
                .isInstanceOf(BackendException.class)
                .hasMessage("blas.critical.max = \"" + text + "\" is no duration");
    }

    @Test
    void small() throws BackendException {
        assertThat(CallSettings.of("5ms", "auto").small()).isTrue();
        assertThat(CallSettings.of("5ms", "off").small()).isFalse();
        assertThatThrownBy(() -> CallSettings.of("5ms", "on"))
                .isInstanceOf(BackendException.class)
                .hasMessage("blas.small = \"on\" is unknown");
    }
}
