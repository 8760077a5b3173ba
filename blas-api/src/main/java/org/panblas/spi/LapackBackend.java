package org.panblas.spi;

/** A LAPACK implementation: unchecked column-major kernels, and what it tells about itself. */
public interface LapackBackend extends LapackKernels, BackendControl {
    /** Whether it has a routine, for example {@code dgetrf}. The answer never changes. */
    boolean serves(String routine);

    /** Whether operands in native memory save the backend a copy; it decides where row-major operands are turned round. */
    boolean offHeap();
}
