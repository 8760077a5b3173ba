package org.panblas.blis;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens BLIS for BLAS, and knows it in other files. */
@Backend("blis")
public final class BlisProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public BlisProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Blis.DESCRIPTOR, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Blis.DESCRIPTOR;
    }
}
