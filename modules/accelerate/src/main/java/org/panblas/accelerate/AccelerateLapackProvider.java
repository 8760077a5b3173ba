package org.panblas.accelerate;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens Accelerate for LAPACK. */
@Backend("accelerate")
public final class AccelerateLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public AccelerateLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(Accelerate.DESCRIPTOR, request);
    }
}
