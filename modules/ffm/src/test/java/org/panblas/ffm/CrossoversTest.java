package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.spi.Routines;

class CrossoversTest {
    @Test
    void theCommittedTableIsReadable() {
        double[] limits = Crossovers.limits();
        assertThat(limits).hasSize(Routines.blas().size());
        assertThat(limits[Routines.DDOT]).isPositive();
        assertThat(limits[Routines.ZROTG]).isNegative();
    }

    @Test
    void onlyTheListedRoutinesHaveALimit() {
        double[] limits = Crossovers.parse("# a comment\n\nddot n 12\ndgemm m*n*k 1000\n");
        assertThat(limits[Routines.DDOT]).isEqualTo(12);
        assertThat(limits[Routines.DGEMM]).isEqualTo(1000);
        assertThat(limits[Routines.SGEMM]).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddot n", "ddot m*n 4", "ddott n 4", "drotg n 4", "ddot n 4 5"})
    void otherLinesAreRefused(String line) {
        assertThatThrownBy(() -> Crossovers.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }
}
