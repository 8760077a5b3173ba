package org.panblas.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 64, 4096, 4097, 100_000, 40_000_000})
    void blocksAreAlignedAndApart(long bytes) {
        try (Workspace.Block one = Workspace.take(bytes);
                Workspace.Block other = Workspace.take(bytes)) {
            MemorySegment first = one.segment();
            MemorySegment second = other.segment();
            assertThat(first.byteSize()).isGreaterThanOrEqualTo(bytes);
            assertThat(first.address() % 64).isZero();
            assertThat(second.address() % 64).isZero();
            assertThat(first.asOverlappingSlice(second)).isEmpty();
        }
    }

    @Test
    void blockIsTakenAgain() {
        Workspace.Block one = Workspace.take(5000);
        one.close();
        try (Workspace.Block again = Workspace.take(8000)) {
            assertThat(again.segment().address()).isEqualTo(one.segment().address());
        }
    }

    @Test
    void largeBlocksAreGivenBackAtOnce() {
        MemorySegment large;
        try (Workspace.Block block = Workspace.take(100L << 20)) {
            large = block.segment();
        }
        assertThatThrownBy(() -> large.get(ValueLayout.JAVA_BYTE, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsKeptHasABound() {
        List<Workspace.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            blocks.add(Workspace.take(32L << 20));
        }
        blocks.forEach(Workspace.Block::close);
        assertThat(blocks.stream().filter(b -> b.segment().scope().isAlive())).hasSizeBetween(1, 4);
    }

    @Test
    void whatIsIdleIsGivenBack() {
        Workspace.Block one = Workspace.take(5000);
        one.close();
        assertThat(Workspace.kept()).isPositive();
        assertThat(Workspace.release(Integer.MAX_VALUE)).isPositive();
        assertThat(one.segment().scope().isAlive()).isFalse();
        assertThat(Workspace.kept()).isZero();
    }

    @Test
    void closingTwiceIsHarmless() {
        Workspace.Block block = Workspace.take(10);
        block.close();
        block.close();
        try (Workspace.Block one = Workspace.take(10);
                Workspace.Block other = Workspace.take(10)) {
            assertThat(one.segment().address()).isNotEqualTo(other.segment().address());
        }
    }

    /** Each writes its number over its block and reads it back. */
    @Test
    void threadsNeverShareABlock() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                byte mine = (byte) (t + 1);
                results.add(threads.submit(() -> isAlone(mine)));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    private static boolean isAlone(byte mine) {
        for (int i = 0; i < 2000; i++) {
            try (Workspace.Block block = Workspace.take(100 + 97L * (i % 80))) {
                block.segment().fill(mine);
                if (block.segment().get(ValueLayout.JAVA_BYTE, 0) != mine
                        || block.segment()
                                        .get(
                                                ValueLayout.JAVA_BYTE,
                                                block.segment().byteSize() - 1)
                                != mine) {
                    return false;
                }
            }
        }
        return true;
    }
}
