package org.panblas.conformance.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.panblas.Backends;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.ThreadLimit;
import org.panblas.spi.Role;

/** What counts, limits and sequential blocks come to on each backend that is here. */
class ThreadCountTest {
    private static final int CALLERS = 6;
    private static final int ROUNDS = 40;

    /** Its routines do not matter here, only its threads. */
    private interface Counted {
        int threads();

        int maxThreads();

        void setThreads(int n);

        ThreadLimit limitThreads(int n);
    }

    private static Stream<String> backends() {
        return Stream.concat(
                Backends.usable(Role.BLAS).stream().map(name -> "blas " + name),
                Backends.usable(Role.LAPACK).stream().map(name -> "lapack " + name));
    }

    private static Counted open(String backend) {
        String name = backend.substring(backend.indexOf(' ') + 1);
        if (backend.startsWith("lapack")) {
            Lapack lapack = Lapack.of(name);
            return new Counted() {
                @Override
                public int threads() {
                    return lapack.threads();
                }

                @Override
                public int maxThreads() {
                    return lapack.maxThreads();
                }

                @Override
                public void setThreads(int n) {
                    lapack.setThreads(n);
                }

                @Override
                public ThreadLimit limitThreads(int n) {
                    return lapack.limitThreads(n);
                }
            };
        }
        Blas blas = Blas.of(name);
        return new Counted() {
            @Override
            public int threads() {
                return blas.threads();
            }

            @Override
            public int maxThreads() {
                return blas.maxThreads();
            }

            @Override
            public void setThreads(int n) {
                blas.setThreads(n);
            }

            @Override
            public ThreadLimit limitThreads(int n) {
                return blas.limitThreads(n);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("backends")
    void theCountReadBackIsTheOneInForce(String name) {
        Counted backend = open(name);
        int start = backend.threads();
        try {
            for (int n : List.of(2, 1, 3)) {
                backend.setThreads(n);
                // A fixed library keeps its count; ref has no more threads than processors.
                int expected = backend.maxThreads() == 1 ? 1 : Math.min(n, backend.maxThreads());
                assertThat(backend.threads()).isEqualTo(expected);
            }
        } finally {
            backend.setThreads(start);
        }
        assertThat(backend.threads()).isEqualTo(start);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void nestedAndOverlappingLimitsEndAtTheStartValue(String name) throws Exception {
        Counted backend = open(name);
        int start = backend.threads();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Object>> done = java.util.stream.IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> {
                        go.await();
                        for (int round = 0; round < ROUNDS; round++) {
                            limits(backend, 1 + (caller + round) % 3);
                        }
                        return null;
                    }))
                    .toList();
            go.countDown();
            for (Future<Object> one : done) {
                one.get();
            }
        }
        assertThat(backend.threads()).isEqualTo(start);
    }

    /** One limit in another, closed in this order and in the other one. */
    private static void limits(Counted backend, int n) {
        ThreadLimit outer = backend.limitThreads(n + 1);
        assertThat(backend.threads()).isLessThanOrEqualTo(n + 1);
        ThreadLimit inner = backend.limitThreads(n);
        assertThat(backend.threads()).isLessThanOrEqualTo(n);
        outer.close();
        assertThat(backend.threads()).isLessThanOrEqualTo(n);
        inner.close();
        Backends.sequential(() -> {
            try (ThreadLimit three = backend.limitThreads(3)) {
                assertThat(backend.threads()).isEqualTo(1).isLessThanOrEqualTo(three.threads());
            }
            Backends.sequential(() -> assertThat(backend.threads()).isEqualTo(1));
        });
    }

    @Test
    void aSequentialBlockHoldsForAllBackendsAndThreads() throws Exception {
        List<Counted> all = backends().map(ThreadCountTest::open).toList();
        List<Integer> start = all.stream().map(Counted::threads).toList();
        List<Integer> inside = Backends.sequential(() -> {
            List<Integer> here = all.stream().map(Counted::threads).toList();
            try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(others.submit(
                                        () -> all.stream().map(Counted::threads).toList())
                                .get())
                        .isEqualTo(here);
            }
            return here;
        });
        assertThat(inside).containsOnly(1);
        assertThat(all).extracting(Counted::threads).isEqualTo(start);
    }
}
