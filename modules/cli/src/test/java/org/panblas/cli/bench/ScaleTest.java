package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void farApartSizesStandAtTheirLogarithms() {
        SizeScale scale = new SizeScale(List.of(1024, 64, 256, 64));
        assertThat(scale.isLogarithmic()).isTrue();
        assertThat(scale.sizes()).containsExactly(64, 256, 1024);
        assertThat(scale.percent(64)).isZero();
        assertThat(scale.percent(256)).isCloseTo(50, within(1e-9));
        assertThat(scale.percent(1024)).isEqualTo(100);
    }

    @Test
    void closeSizesStandAtTheirValues() {
        SizeScale scale = new SizeScale(List.of(100, 150, 300));
        assertThat(scale.isLogarithmic()).isFalse();
        assertThat(scale.percent(150)).isEqualTo(25);
    }

    @Test
    void aSingleSizeStandsInTheMiddle() {
        assertThat(new SizeScale(List.of(7)).percent(7)).isEqualTo(50);
    }

    @Test
    void labelsKeepApartAndTheLargestHasOne() {
        SizeScale scale = new SizeScale(
                IntStream.rangeClosed(1, 64).map(i -> 32 * i).boxed().toList());
        assertThat(scale.narrowLabels()).contains(2048).hasSizeLessThan(8);
        assertThat(scale.wideLabels())
                .containsAll(scale.narrowLabels())
                .hasSizeGreaterThan(scale.narrowLabels().size());
    }

    @Test
    void linesStandAtRoundSpeeds() {
        SpeedScale scale = new SpeedScale(93);
        assertThat(scale.lines()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(scale.label(40)).isEqualTo("40");
        assertThat(scale.percent(93)).isBetween(90.0, 95.0);
        assertThat(new SpeedScale(0.9).label(0.2)).isEqualTo("0.2");
    }
}
