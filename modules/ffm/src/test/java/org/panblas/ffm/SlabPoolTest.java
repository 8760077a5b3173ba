package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlabPoolTest {
    private static final long MEGABYTE = 1L << 20;

    @Test
    void aSlabServesAgain() {
        SlabPool pool = new SlabPool(2 * MEGABYTE, Duration.ofSeconds(60));
        Slab slab = pool.take(MEGABYTE - 5);
        assertThat(slab.bytes()).isEqualTo(MEGABYTE);
        pool.give(slab);
        assertThat(pool.kept()).isEqualTo(MEGABYTE);
        assertThat(pool.take(MEGABYTE)).isSameAs(slab);
        assertThat(pool.kept()).isZero();
        slab.free();
    }

    @Test
    void noMoreIsKeptThanTheBound() {
        SlabPool pool = new SlabPool(2 * MEGABYTE, Duration.ofSeconds(60));
        Slab[] slabs = new Slab[3];
        for (int i = 0; i < slabs.length; i++) {
            slabs[i] = pool.take(MEGABYTE);
        }
        for (Slab slab : slabs) {
            pool.give(slab);
        }
        assertThat(pool.kept()).isEqualTo(2 * MEGABYTE);
    }

    @Test
    void whatIsIdleIsGivenBack() throws InterruptedException {
        SlabPool pool = new SlabPool(2 * MEGABYTE, Duration.ofSeconds(1));
        pool.give(pool.take(MEGABYTE));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (pool.kept() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(pool.kept()).isZero();
    }
}
