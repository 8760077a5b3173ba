package org.panblas.openblas;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens OpenBLAS for LAPACK. */
@Backend("openblas")
public final class OpenBlasLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public OpenBlasLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(OpenBlas.DESCRIPTOR, request);
    }
}
