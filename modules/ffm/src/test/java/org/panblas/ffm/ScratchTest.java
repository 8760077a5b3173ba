package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 64, 100_000, 40_000_000})
    void blocksAreAlignedAndApart(long bytes) {
        try (Scratch scratch = Scratch.open()) {
            MemorySegment first = scratch.allocate(bytes);
            MemorySegment second = scratch.allocate(bytes);
            assertThat(first.byteSize()).isEqualTo(bytes);
            assertThat(first.address() % 64).isZero();
            assertThat(second.address() % 64).isZero();
            assertThat(Math.abs(second.address() - first.address())).isGreaterThanOrEqualTo(bytes);
        }
    }

    @Test
    void openScratchesDoNotShareMemory() {
        try (Scratch one = Scratch.open();
                Scratch other = Scratch.open()) {
            MemorySegment first = one.allocate(Long.BYTES);
            MemorySegment second = other.allocate(Long.BYTES);
            first.set(ValueLayout.JAVA_LONG, 0, 1);
            second.set(ValueLayout.JAVA_LONG, 0, 2);
            assertThat(first.get(ValueLayout.JAVA_LONG, 0)).isEqualTo(1);
        }
    }

    @Test
    void largeBlocksAreGivenBackAtOnce() {
        MemorySegment large;
        try (Scratch scratch = Scratch.open()) {
            large = scratch.allocate(100L << 20);
        }
        assertThat(large.scope().isAlive()).isFalse();
        assertThatThrownBy(() -> large.get(ValueLayout.JAVA_BYTE, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingTwiceIsHarmless() {
        Scratch scratch = Scratch.open();
        scratch.close();
        scratch.close();
        try (Scratch one = Scratch.open();
                Scratch other = Scratch.open()) {
            assertThat(one.allocate(8).address()).isNotEqualTo(other.allocate(8).address());
        }
    }
}
