package acme;

import org.panblas.ffm.NativeBackends;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.LapackBackend;
import org.panblas.spi.LapackProvider;

/** Opens ACME for LAPACK. */
@Backend("acme")
public final class AcmeLapackProvider implements LapackProvider {
    /** For {@link java.util.ServiceLoader}. */
    public AcmeLapackProvider() {}

    @Override
    public LapackBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.lapack(Acme.LIBRARY, request);
    }
}
