package org.panblas.ffm;

import org.panblas.spi.ThreadControl;

/**
 * The threads of a library that does not let them be set. It is taken to compute with one.
 *
 * @param library whose they are
 */
public record FixedThreads(NativeLibrary library) implements ThreadControl {
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int maxThreads() {
        return 1;
    }

    @Override
    public void setThreads(int n) {
        // There is nothing to set, and callers look at the scope first.
    }

    @Override
    public Scope scope() {
        return Scope.FIXED;
    }
}
