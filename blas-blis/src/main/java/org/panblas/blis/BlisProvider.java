package org.panblas.blis;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens BLIS for BLAS. */
@Backend("blis")
public final class BlisProvider implements BlasProvider {
    /** For {@link java.util.ServiceLoader}. */
    public BlisProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Blis.DESCRIPTOR, request);
    }
}
