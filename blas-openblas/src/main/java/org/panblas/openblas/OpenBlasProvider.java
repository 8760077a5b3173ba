package org.panblas.openblas;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens OpenBLAS for BLAS, and knows it in other files. */
@Backend("openblas")
public final class OpenBlasProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public OpenBlasProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(OpenBlas.DESCRIPTOR, request);
    }

    @Override
    public LibraryDescriptor library() {
        return OpenBlas.DESCRIPTOR;
    }
}
