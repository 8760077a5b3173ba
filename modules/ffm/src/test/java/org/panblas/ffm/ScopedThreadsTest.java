package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panblas.spi.ThreadControl;

/** A count that a library keeps for each thread holds for all threads that call it. */
class ScopedThreadsTest {
    /** A library that counts in pairs, and starts each thread with eight. */
    private static final class PerThread implements ThreadControl {
        private final ThreadLocal<Integer> counts = ThreadLocal.withInitial(() -> 8);
        private final ThreadLocal<Integer> settings = ThreadLocal.withInitial(() -> 0);

        @Override
        public int threads() {
            return counts.get();
        }

        @Override
        public int maxThreads() {
            return 8;
        }

        @Override
        public void setThreads(int n) {
            settings.set(settings.get() + 1);
            counts.set(Math.max(1, n / 2 * 2));
        }

        @Override
        public Scope scope() {
            return Scope.THREAD;
        }
    }

    private final PerThread library = new PerThread();
    private final ThreadControl control = ScopedThreads.of(library);
    private final Runnable call = ScopedThreads.beforeCalls(control);

    @Test
    void whatOneThreadSetsHoldsInAnother() throws InterruptedException {
        control.setThreads(2);
        int[] seen = new int[2];
        Thread other = new Thread(() -> {
            call.run();
            seen[0] = library.threads();
            seen[1] = control.threads();
        });
        other.start();
        other.join();
        assertThat(seen).containsExactly(2, 2);
    }

    @Test
    void aCountThatIsThereIsNotSetAgain() {
        call.run();
        assertThat(library.settings.get()).isZero();
        // The library makes two of it, and is not asked for three at each call.
        control.setThreads(3);
        call.run();
        call.run();
        assertThat(control.threads()).isEqualTo(2);
        assertThat(library.settings.get()).isEqualTo(1);
    }

    @Test
    void aLibraryHasOneCount() {
        assertThat(ScopedThreads.of(library)).isSameAs(control);
        assertThat(ScopedThreads.of(new PerThread())).isNotSameAs(control);
    }

    @Test
    void otherScopesAreLeftAlone() {
        ThreadControl fixed = new FixedThreads(null);
        assertThat(ScopedThreads.of(fixed)).isSameAs(fixed);
        ScopedThreads.beforeCalls(fixed).run();
    }
}
