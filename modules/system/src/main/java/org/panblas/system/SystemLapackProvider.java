package org.panblas.system;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens the system's LAPACK. */
@Backend("lapack")
public final class SystemLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public SystemLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(SystemLibrary.LAPACK, request);
    }
}
