package org.panblas.spi;

/** A LAPACK implementation: unchecked column-major kernels, and what it tells about itself. */
public interface LapackBackend extends LapackKernels, BackendControl {}
