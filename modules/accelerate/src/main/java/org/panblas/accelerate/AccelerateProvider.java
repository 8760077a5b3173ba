package org.panblas.accelerate;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens Accelerate for BLAS, and knows it in other files. */
@Backend("accelerate")
public final class AccelerateProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public AccelerateProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Accelerate.DESCRIPTOR, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Accelerate.DESCRIPTOR;
    }
}
