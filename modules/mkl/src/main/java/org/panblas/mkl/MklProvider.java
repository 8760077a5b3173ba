package org.panblas.mkl;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens MKL for BLAS, and knows it in other files. */
@Backend("mkl")
public final class MklProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public MklProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Mkl.DESCRIPTOR, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Mkl.DESCRIPTOR;
    }
}
