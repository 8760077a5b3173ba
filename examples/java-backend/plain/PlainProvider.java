package plain;

import org.panblas.spi.Backend;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasProvider;

/** Offers the routine. */
@Backend("plain")
public final class PlainProvider implements BlasProvider {
    /** For {@link java.util.ServiceLoader}. */
    public PlainProvider() {}

    @Override
    public BlasBackend open(BackendRequest request) throws BackendException {
        return new PlainBlas(request.fallback()
                .orElseThrow(() -> new BackendException(
                        "fall-back", "plain has one routine, and there is no ref for the others", "add blas-ref")));
    }
}
