package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BigStackTest {
    /** Overflows 8 MB of stack, even with the smallest frames. */
    private static final int DEEP = 500_000;

    @Test
    void hasRoomForDeepStacks() {
        assertThat(BigStack.call(() -> depth(DEEP))).isEqualTo(DEEP);
    }

    @Test
    void exceptionsAndErrorsReachTheCaller() {
        assertThatThrownBy(() -> BigStack.call(() -> {
                    throw new IllegalStateException("told");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("told");
        assertThatThrownBy(() -> BigStack.call(() -> {
                    throw new AssertionError("told");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void nestedCallRunsInPlace() {
        int same = BigStack.call(() -> {
            long outer = Thread.currentThread().threadId();
            return BigStack.call(() -> Thread.currentThread().threadId() == outer ? 1 : 0);
        });
        assertThat(same).isEqualTo(1);
    }

    @Test
    void interruptIsKeptAndTheCallFinished() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        int[] result = new int[1];
        boolean[] interrupted = new boolean[1];
        Thread caller = Thread.ofPlatform().start(() -> {
            result[0] = BigStack.call(() -> {
                running.countDown();
                return await(release);
            });
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        running.await();
        caller.interrupt();
        release.countDown();
        caller.join();
        assertThat(result[0]).isEqualTo(7);
        assertThat(interrupted[0]).isTrue();
    }

    @Test
    void manyVirtualCallersShareFewThreads() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int value = i;
                results.add(callers.submit(() -> BigStack.call(() -> BigStack.call(() -> value))));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(t -> t.getName().equals("panblas-big-stack")))
                .hasSizeLessThanOrEqualTo(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    private static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
            return 7;
        } catch (InterruptedException e) {
            return -1;
        }
    }
}
