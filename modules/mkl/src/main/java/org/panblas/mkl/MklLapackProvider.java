package org.panblas.mkl;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens MKL for LAPACK. */
@Backend("mkl")
public final class MklLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public MklLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(Mkl.DESCRIPTOR, request);
    }
}
