package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every part is done once, whoever calls, and nothing waits for ever. */
@Timeout(60)
class TeamTest {
    private static final int PARTS = 37;

    @AfterEach
    void allThreadsAgain() {
        Team.setThreads(Team.maxThreads());
    }

    @Test
    void doesEveryPartOnce() {
        everyPartOnce();
    }

    private static void everyPartOnce() {
        for (int round = 0; round < 2000; round++) {
            AtomicIntegerArray done = new AtomicIntegerArray(PARTS);
            Team.run(PARTS, done::incrementAndGet);
            assertThat(ones(done)).isTrue();
        }
    }

    @Test
    void doesNothingWithoutParts() {
        Team.run(0, index -> {
            throw new AssertionError("part " + index);
        });
    }

    @Test
    void partsMayCallAgain() {
        AtomicInteger count = new AtomicInteger();
        Team.run(PARTS, outer -> Team.run(PARTS, inner -> count.incrementAndGet()));
        assertThat(count).hasValue(PARTS * PARTS);
    }

    /** Work that is cut for others although they do not come costs more than work that is not cut. */
    @Test
    void nobodyCountsOnWorkersThatAreTaken() {
        AtomicIntegerArray counts = new AtomicIntegerArray(PARTS);
        Team.run(PARTS, part -> counts.set(part, Team.threadsForCaller()));
        for (int part = 0; part < PARTS; part++) {
            assertThat(counts.get(part)).isEqualTo(1);
        }
        assertThat(Team.threadsForCaller()).isEqualTo(Team.maxThreads());
    }

    @Test
    void manyCallersOfEveryKind() throws Exception {
        try (var virtual = Executors.newVirtualThreadPerTaskExecutor();
                var forkJoin = new ForkJoinPool(4);
                var platform = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> call = () -> {
                for (int round = 0; round < 200; round++) {
                    AtomicIntegerArray done = new AtomicIntegerArray(PARTS);
                    Team.run(PARTS, done::incrementAndGet);
                    if (!ones(done)) {
                        return false;
                    }
                }
                return true;
            };
            List<Future<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(virtual.submit(call));
                calls.add(forkJoin.submit(call));
                calls.add(platform.submit(call));
            }
            for (Future<Boolean> each : calls) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    void failureReachesTheCallerAndTheTeamGoesOn() {
        assertThatThrownBy(() -> Team.run(PARTS, index -> {
                    if (index == 5) {
                        throw new IllegalStateException("five");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("five");
        assertThatThrownBy(() -> Team.run(PARTS, index -> {
                    throw new OutOfMemoryError("part");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        everyPartOnce();
    }

    @Test
    void computesInNoMoreThreadsThanAllowed() {
        Team.setThreads(1);
        Thread caller = Thread.currentThread();
        AtomicInteger elsewhere = new AtomicInteger();
        Team.run(PARTS, index -> {
            if (!Thread.currentThread().equals(caller)) {
                elsewhere.incrementAndGet();
            }
        });
        assertThat(elsewhere).hasValue(0);
        assertThat(Team.threads()).isEqualTo(1);
        Team.setThreads(Integer.MAX_VALUE);
        assertThat(Team.threads()).isEqualTo(Team.maxThreads());
    }

    private static boolean ones(AtomicIntegerArray done) {
        for (int i = 0; i < done.length(); i++) {
            if (done.get(i) != 1) {
                return false;
            }
        }
        return true;
    }
}
