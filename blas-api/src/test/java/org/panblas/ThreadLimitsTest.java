package org.panblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.panblas.resolve.Fakes;
import org.panblas.spi.ThreadControl.Scope;

class ThreadLimitsTest {
    private final Fakes.Threads library = new Fakes.Threads();
    private final ThreadLimits threads = new ThreadLimits(library, OptionalInt.empty(), Optional.empty());

    @Test
    void theLeastLimitHoldsAndTheStartValueReturns() {
        try (ThreadLimit three = threads.limitThreads(3)) {
            assertThat(library.now).isEqualTo(3);
            try (ThreadLimit two = threads.limitThreads(2);
                    ThreadLimit five = threads.limitThreads(5)) {
                assertThat(library.now).isEqualTo(2);
                assertThat(two.threads()).isEqualTo(2);
                assertThat(five.threads()).isEqualTo(5);
            }
            assertThat(library.now).isEqualTo(3);
            assertThat(three.threads()).isEqualTo(3);
        }
        assertThat(library.now).isEqualTo(4);
    }

    @Test
    void limitsMayCloseInAnyOrderAndTwice() {
        ThreadLimit first = threads.limitThreads(1);
        ThreadLimit second = threads.limitThreads(1);
        first.close();
        first.close();
        assertThat(library.now).isEqualTo(1);
        second.close();
        assertThat(library.now).isEqualTo(4);
    }

    @Test
    void aValueSetDuringALimitCountsAfterIt() {
        ThreadLimit limit = threads.limitThreads(2);
        threads.setThreads(6);
        assertThat(threads.threads()).isEqualTo(2);
        limit.close();
        assertThat(threads.threads()).isEqualTo(6);
        assertThat(threads.start()).isEqualTo(4);
    }

    @Test
    void aLimitNeverRaisesTheCount() {
        try (ThreadLimit limit = threads.limitThreads(8)) {
            assertThat(limit.threads()).isEqualTo(8);
            assertThat(library.now).isEqualTo(4);
        }
    }

    @Test
    void clampsAtTheCapAndSaysSo() {
        assertThat(threads.warning()).isEmpty();
        threads.setThreads(99);
        assertThat(threads.threads()).isEqualTo(8);
        assertThat(threads.warning())
                .hasValue("setThreads: 99 threads were asked for, 8 is the most this library takes");
    }

    @Test
    void aLimitHoldsForTheFallbackToo() {
        Fakes.Threads native_ = new Fakes.Threads();
        ThreadLimits both = new ThreadLimits(native_, OptionalInt.empty(), Optional.of(threads));
        try (ThreadLimit limit = both.limitThreads(2)) {
            assertThat(library.now).isEqualTo(native_.now).isEqualTo(limit.threads());
        }
        assertThat(library.now).isEqualTo(native_.now).isEqualTo(4);
    }

    @Test
    void rejectsCountsBelowOne() {
        assertThatThrownBy(() -> threads.setThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setThreads: n = 0, must be >= 1");
        assertThatThrownBy(() -> threads.limitThreads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limitThreads: n = -1, must be >= 1");
        assertThat(threads.threads()).isEqualTo(4);
    }

    @Test
    void leavesAFixedLibraryAlone() {
        library.scope = Scope.FIXED;
        threads.setThreads(2);
        assertThat(library.now).isEqualTo(4);
        assertThat(threads.warning()).hasValue("setThreads: 2 threads were asked for, this library is fixed at 4");
    }

    @Test
    void overlappingLimitsOfManyThreadsLeaveNothingBehind() {
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1000; i++) {
                int n = 1 + i % 4;
                executor.execute(() -> {
                    try (ThreadLimit limit = threads.limitThreads(n)) {
                        assertThat(library.now).isLessThanOrEqualTo(limit.threads());
                    }
                });
            }
        }
        assertThat(library.now).isEqualTo(4);
    }
}
