package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.ForwardingBlas;

/**
 * Calls a CBLAS library; {@code Lp64Blas} and {@code Ilp64Blas}, which are emitted, do so with integers of 32 and of 64
 * bits. A batch is no task of theirs.
 */
abstract class CblasBlas extends ForwardingBlas {
    final MemorySegment[] addresses;
    final BlasKernels fallback;
    private final Runnable beforeCalls;

    CblasBlas(MemorySegment[] addresses, BlasKernels fallback, Runnable beforeCalls) {
        super(fallback);
        this.addresses = addresses.clone();
        this.fallback = fallback;
        this.beforeCalls = beforeCalls;
    }

    /**
     * Calls a library with integers of this width.
     *
     * @param addresses of the functions, in the order of {@link org.panblas.spi.Routines#blas()}; null where the fall-back
     *     serves
     * @param fallback serves what the library does not
     * @param beforeCalls is run on the thread of a call, just before it
     */
    static CblasBlas of(IntegerWidth width, MemorySegment[] addresses, BlasKernels fallback, Runnable beforeCalls) {
        return width == IntegerWidth.ILP64
                ? new Ilp64Blas(addresses, fallback, beforeCalls)
                : new Lp64Blas(addresses, fallback, beforeCalls);
    }

    /** Whether the library serves a routine, an index into {@link org.panblas.spi.Routines#blas()}. */
    final boolean serves(int routine) {
        return addresses[routine] != null;
    }

    final void prepare() {
        beforeCalls.run();
    }

    /** One element has no next one, but OpenBLAS 0.3.21 reads an increment ahead, which may be too far for any memory. */
    static long increment(long n, long inc) {
        return n == 1 ? 1 : inc;
    }
}
