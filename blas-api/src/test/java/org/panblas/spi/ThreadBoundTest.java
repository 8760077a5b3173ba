package org.panblas.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.spi.ThreadControl.Scope;

class ThreadBoundTest {
    /** A count that nobody sets. */
    private record Count(int threads, Scope scope) implements ThreadControl {
        @Override
        public int maxThreads() {
            return 64;
        }

        @Override
        public void setThreads(int n) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void theLeastHoldsUntilItsCallEnds() throws InterruptedException {
        assertThat(ThreadBound.get()).isEqualTo(ThreadBound.NONE);
        int none = ThreadBound.begin(new Count(3, Scope.PROCESS));
        int three = ThreadBound.begin(new Count(8, Scope.THREAD));
        assertThat(ThreadBound.get()).isEqualTo(3);
        int again = ThreadBound.begin(new Count(2, Scope.PROCESS));
        assertThat(ThreadBound.get()).isEqualTo(2);
        int[] elsewhere = new int[1];
        Thread.ofPlatform().start(() -> elsewhere[0] = ThreadBound.get()).join();
        assertThat(elsewhere[0]).isEqualTo(ThreadBound.NONE);
        ThreadBound.end(again);
        ThreadBound.end(three);
        assertThat(ThreadBound.get()).isEqualTo(3);
        ThreadBound.end(none);
        assertThat(ThreadBound.get()).isEqualTo(ThreadBound.NONE);
    }

    @Test
    void aFixedCountBoundsNothing() {
        int before = ThreadBound.begin(new Count(1, Scope.FIXED));
        assertThat(ThreadBound.get()).isEqualTo(ThreadBound.NONE);
        ThreadBound.end(before);
    }
}
