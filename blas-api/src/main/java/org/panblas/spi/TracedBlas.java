package org.panblas.spi;

import java.util.function.Consumer;

/** Kernels that tell one and the same way for each call and pass it on. */
public final class TracedBlas extends ForwardingBlas {
    private final CallPath path;
    private final Consumer<CallPath> told;

    /**
     * @param kernels compute
     * @param path the way of all their calls
     * @param told takes it
     */
    public TracedBlas(BlasKernels kernels, CallPath path, Consumer<CallPath> told) {
        super(kernels);
        this.path = path;
        this.told = told;
    }

    @Override
    protected BlasKernels others() {
        told.accept(path);
        return super.others();
    }
}
