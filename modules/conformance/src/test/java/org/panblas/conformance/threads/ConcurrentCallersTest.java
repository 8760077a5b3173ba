package org.panblas.conformance.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.ThreadLimit;
import org.panblas.spi.Role;

/**
 * Callers at the same time get, bit for bit, what a lone caller gets under the same limit of threads. More rounds than the
 * few of a build: {@code -Dpanblas.concurrent.rounds=N}.
 */
class ConcurrentCallersTest {
    private static final int ROUNDS = Integer.getInteger("panblas.concurrent.rounds", 2);
    private static final int CALLERS = 3;

    private static Stream<Arguments> libraries() {
        return Backends.usable(Role.BLAS).stream()
                .filter(name -> !name.equals("ref"))
                .flatMap(name -> Stream.of(Arguments.of(name, 1), Arguments.of(name, 2)));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    @Tag("native")
    void ofALibraryGetWhatALoneOneGets(String name, int threads) throws Exception {
        Lapack lapack = Backends.usable(Role.LAPACK).contains(name) ? Lapack.of(name) : null;
        compare(Blas.of(name), lapack, threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("ref")
    void ofRefGetWhatALoneOneGets(int threads) throws Exception {
        compare(Blas.of("ref"), Lapack.of("ref"), threads);
    }

    private static void compare(Blas blas, Lapack lapack, int threads) throws Exception {
        MixedWork work = new MixedWork(blas, lapack);
        int before = blas.threads();
        blas.setThreads(threads);
        try (ThreadLimit limit = blas.limitThreads(threads)) {
            Map<String, Long> alone = work.round(0);
            assertThat(work.round(1))
                    .as("alone, again, with %d threads", limit.threads())
                    .isEqualTo(alone);
            together(
                    work,
                    alone,
                    Thread.ofPlatform().factory(),
                    Thread.ofVirtual().factory());
        } finally {
            blas.setThreads(before);
        }
    }

    private static void together(MixedWork work, Map<String, Long> alone, ThreadFactory... kinds) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<List<Map<String, Long>>>> callers = new ArrayList<>();
        List<ExecutorService> executors = new ArrayList<>();
        try {
            for (ThreadFactory kind : kinds) {
                ExecutorService executor = Executors.newThreadPerTaskExecutor(kind);
                executors.add(executor);
                for (int caller = 0; caller < CALLERS; caller++) {
                    long seed = (executors.size() * CALLERS + caller) * 1_000L;
                    callers.add(executor.submit(() -> {
                        go.await();
                        List<Map<String, Long>> rounds = new ArrayList<>();
                        for (int round = 0; round < ROUNDS; round++) {
                            rounds.add(work.round(seed + round));
                        }
                        return rounds;
                    }));
                }
            }
            go.countDown();
            for (Future<List<Map<String, Long>>> caller : callers) {
                assertThat(caller.get()).allSatisfy(round -> assertThat(round).isEqualTo(alone));
            }
        } finally {
            executors.forEach(ExecutorService::close);
        }
    }
}
