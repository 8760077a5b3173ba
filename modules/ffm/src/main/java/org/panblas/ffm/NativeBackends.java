package org.panblas.ffm;

import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.LapackBackend;

/** What a native backend's providers call. */
public final class NativeBackends {
    private NativeBackends() {}

    /**
     * Opens a library for BLAS, through its CBLAS functions.
     *
     * @throws BackendException naming the stage that failed
     */
    public static BlasBackend blas(LibraryDescriptor descriptor, BackendRequest request) throws BackendException {
        return NativeBlas.of(LibraryOpener.open(descriptor, request), request);
    }

    /**
     * Opens a library for LAPACK, through its Fortran routines.
     *
     * @throws BackendException naming the stage that failed
     */
    public static LapackBackend lapack(LibraryDescriptor descriptor, BackendRequest request) throws BackendException {
        return new NativeLapack(LibraryOpener.open(descriptor, request));
    }
}
