package org.panblas.ref.level3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolTest {
    @Test
    void givesBackWhatWasReleasedAndNeverTheSameTwice() {
        Pool<int[]> pool = new Pool<>(() -> new int[1]);
        int[] first = pool.acquire();
        int[] second = pool.acquire();
        assertThat(second).isNotSameAs(first);
        pool.release(first);
        assertThat(pool.acquire()).isSameAs(first);
        assertThat(pool.acquire()).isNotSameAs(first);
    }
}
