package org.panblas.atlas;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens ATLAS for BLAS, and knows it in other files. */
@Backend("atlas")
public final class AtlasProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public AtlasProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Atlas.BLAS, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Atlas.BLAS;
    }
}
