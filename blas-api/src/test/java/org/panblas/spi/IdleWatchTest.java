package org.panblas.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdleWatchTest {
    private static final String NAME = "idle-watch-test";

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    private final IdleWatch watch = new IdleWatch(NAME, Duration.ofMillis(5), () -> {
        if (looks.incrementAndGet() == 2) {
            throw new OutOfMemoryError("while it looks");
        }
        return left.updateAndGet(n -> Math.max(0, n - 1)) > 0;
    });

    @Test
    void looksUntilNothingIsLeftAndBeginsAgain() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            left.set(4);
            watch.begin();
            watch.begin();
            assertThat(threads()).isLessThanOrEqualTo(1);
            while (left.get() > 0 || threads() > 0) {
                Thread.sleep(1);
            }
        }
        assertThat(looks.get()).isGreaterThanOrEqualTo(12);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(NAME))
                .count();
    }
}
