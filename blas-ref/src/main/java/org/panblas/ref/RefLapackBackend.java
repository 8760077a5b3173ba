package org.panblas.ref;

import org.panblas.spi.BackendInfo;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.ThreadControl;

/** The LAPACK role of the Java backend. */
final class RefLapackBackend extends RefLapack implements LapackBackend {
    @Override
    public boolean serves(String routine) {
        return SERVED.contains(routine);
    }

    @Override
    public boolean offHeap() {
        return false;
    }

    @Override
    public BackendInfo info() {
        return RefBackend.describe();
    }

    @Override
    public ThreadControl threading() {
        return RefBackend.THREADS;
    }

    @Override
    public long maxIndex() {
        return Integer.MAX_VALUE;
    }
}
