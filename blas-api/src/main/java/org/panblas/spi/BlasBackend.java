package org.panblas.spi;

/** A BLAS implementation: unchecked kernels, and what it tells about itself. */
public interface BlasBackend extends BlasKernels, BackendControl {}
