package org.panblas.atlas;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens ATLAS for LAPACK. */
@Backend("atlas")
public final class AtlasLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public AtlasLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(Atlas.LAPACK, request);
    }
}
