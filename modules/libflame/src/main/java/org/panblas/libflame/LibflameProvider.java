package org.panblas.libflame;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens libflame for LAPACK. */
@Backend("libflame")
public final class LibflameProvider implements LapackProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public LibflameProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(Libflame.DESCRIPTOR, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Libflame.DESCRIPTOR;
    }
}
