package org.panblas.spi;

import java.util.function.Consumer;

/** A LAPACK implementation: unchecked column-major kernels, and what it tells about itself. */
public interface LapackBackend extends LapackKernels, BackendControl {
    /** Whether it has a routine, for example {@code dgetrf}. The answer never changes. */
    boolean serves(String routine);

    /** Whether operands in native memory save the backend a copy; it decides where row-major operands are turned round. */
    boolean offHeap();

    /**
     * The same kernels, which tell while they compute, on the thread of the call, that they do not go the usual way. That
     * is Java for a backend without {@link #offHeap}; for others it is a downcall on copies of what lies in arrays. A
     * backend that does not override this always goes the usual way.
     *
     * @param path takes the way
     */
    default LapackKernels traced(Consumer<CallPath> path) {
        return this;
    }
}
