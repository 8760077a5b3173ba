package acme;

import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBackends;
import org.panblas.ffm.Vendor;
import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Opens ACME for BLAS, and knows it where it lies behind {@code libblas.so.3}. */
@Backend("acme")
public final class AcmeProvider implements BlasProvider, Vendor {
    /** For {@link java.util.ServiceLoader}. */
    public AcmeProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return NativeBackends.blas(Acme.LIBRARY, request);
    }

    @Override
    public LibraryDescriptor library() {
        return Acme.LIBRARY;
    }
}
