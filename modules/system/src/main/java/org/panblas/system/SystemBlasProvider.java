package org.panblas.system;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens the system's BLAS. */
@Backend("blas")
public final class SystemBlasProvider implements BlasProvider {
    /** For {@link java.util.ServiceLoader}. */
    public SystemBlasProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(SystemLibrary.BLAS, request);
    }
}
