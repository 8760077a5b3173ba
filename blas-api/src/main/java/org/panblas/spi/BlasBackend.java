package org.panblas.spi;

import java.util.function.Consumer;

/** A BLAS implementation: unchecked kernels, and what it tells about itself. */
public interface BlasBackend extends BlasKernels, BackendControl {
    /**
     * The same kernels, which tell the way of each call while they compute, on the thread of the call. What is told first
     * counts. A downcall is told as {@link CallPath#PLAIN}, wherever its operands lie. A backend that does not override
     * this tells nothing.
     *
     * @param path takes the way
     */
    default BlasKernels traced(Consumer<CallPath> path) {
        return this;
    }
}
